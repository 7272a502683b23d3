//! stub
#![allow(missing_docs, clippy::all)]
use aircop_message::{OfficerId, Timestamp};
use std::path::Path;
use zeroize::Zeroizing;
use rand_core::CryptoRng;
#[derive(Clone, Debug, Default)] pub struct Kdf { pub memory_kib: u32 }
#[derive(Clone, Debug)] pub struct OfficerEntry { pub id: OfficerId, pub name: String }
pub struct Vault { o: OfficerEntry }
#[derive(Debug, thiserror::Error)] pub enum VaultError { #[error("x")] WrongPassword, #[error("x")] WeakPassword, #[error("x")] Damaged(String), #[error("x")] Newer(u8), #[error("x")] AlreadyExists, #[error("x")] NotFound, #[error("x")] LastOfficer, #[error("x")] OfficerExists, #[error("x")] TooSoon{wait_seconds:u32}, #[error("x")] Io(String), #[error("x")] DiskFull }
impl Vault {
 pub fn exists(_: &Path)->bool {false}
 pub fn create(_:&Path,_:&str,_:&str,_:&Kdf,_:&[u8],_:&mut impl CryptoRng)->Result<Vault,VaultError>{Err(VaultError::NotFound)}
 pub fn officers(_:&Path)->Result<Vec<OfficerEntry>,VaultError>{Ok(vec![])}
 pub fn unlock(_:&Path,_:&str,_:&str)->Result<(Vault,Zeroizing<Vec<u8>>),VaultError>{Err(VaultError::NotFound)}
 pub fn officer(&self)->&OfficerEntry{&self.o}
 pub fn save(&mut self,_:&[u8],_:&mut impl CryptoRng)->Result<(),VaultError>{Ok(())}
 pub fn destroy(_:&Path)->Result<(),VaultError>{Ok(())}
}
pub struct Attempts; impl Attempts { pub fn beside(_:&Path)->Self{Attempts} pub fn check(&self,_:Timestamp)->Result<(),VaultError>{Ok(())} pub fn failed(&self,_:Timestamp){} pub fn succeeded(&self){} }
pub fn check_password(_:&str,_:&str)->Result<(),VaultError>{Ok(())}
