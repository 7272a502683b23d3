//! TLS 1.3 with X25519MLKEM768 and raw Ed25519 keys both ways, and QUIC's limits.
//!
//! Any key that the client can prove to hold passes here; the relay judges it at the greeting.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use aircop_wire::{ALPN, tls};
use quinn::VarInt;
use quinn::crypto::rustls::QuicServerConfig;
use rustls::client::danger::HandshakeSignatureValid;
use rustls::crypto::{WebPkiSupportedAlgorithms, aws_lc_rs, verify_tls13_signature_with_raw_key};
use rustls::pki_types::{
    CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer, SubjectPublicKeyInfoDer, UnixTime,
};
use rustls::server::danger::{ClientCertVerified, ClientCertVerifier};
use rustls::server::{AlwaysResolvesServerRawPublicKeys, NoServerSessionStorage};
use rustls::sign::CertifiedKey;
use rustls::{CertificateError, DigitallySignedStruct, DistinguishedName, SignatureScheme};

/// Silence after which a connection counts as lost. Clients ping every 5 s.
const IDLE_MS: u32 = 60_000;
/// What a stranger may send before the greeting is judged: the frame and some overhead.
const STRANGER_WINDOW: u32 = 4096;
/// Of one stream, once admitted.
const STREAM_WINDOW: u32 = 1 << 20;
/// Unacknowledged bytes towards one connection.
const SEND_WINDOW: u64 = 4 << 20;
/// First packets that wait to be looked at.
const INCOMING: usize = 1024;

/// Why the relay cannot serve.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The socket. The operator's fault.
    #[error("cannot listen on {listen}: {source}; choose a free address with --listen")]
    Bind {
        /// Where.
        listen: SocketAddr,
        /// Why.
        source: std::io::Error,
    },
    /// The same for TCP.
    #[error(
        "cannot listen on TCP {listen}: {source}; choose a free address with --tcp, and give the \
         program the right to ports below 1024 (CAP_NET_BIND_SERVICE)"
    )]
    Door {
        /// Where.
        listen: SocketAddr,
        /// Why.
        source: std::io::Error,
    },
    /// The TLS library does not take the key.
    #[error("TLS cannot be set up: {0}")]
    Tls(String),
}

pub(super) fn server_config(seed: &[u8; 32]) -> Result<quinn::ServerConfig, ServeError> {
    let tls = tls_config(seed).map_err(|e| ServeError::Tls(e.to_string()))?;
    let quic = QuicServerConfig::try_from(tls).map_err(|e| ServeError::Tls(e.to_string()))?;
    let mut transport = quinn::TransportConfig::default();
    transport
        .max_idle_timeout(Some(VarInt::from_u32(IDLE_MS).into()))
        .max_concurrent_bidi_streams(VarInt::from_u32(1))
        .max_concurrent_uni_streams(VarInt::from_u32(0))
        .receive_window(VarInt::from_u32(STRANGER_WINDOW))
        .stream_receive_window(VarInt::from_u32(STREAM_WINDOW))
        .send_window(SEND_WINDOW)
        .datagram_receive_buffer_size(None);
    let mut config = quinn::ServerConfig::with_crypto(Arc::new(quic));
    config
        .transport_config(Arc::new(transport))
        .max_incoming(INCOMING)
        .incoming_buffer_size(64 << 10)
        .incoming_buffer_size_total(16 << 20)
        .retry_token_lifetime(Duration::from_secs(15));
    Ok(config)
}

pub(super) fn tls_config(seed: &[u8; 32]) -> Result<rustls::ServerConfig, rustls::Error> {
    let mut provider = aws_lc_rs::default_provider();
    provider.kx_groups = vec![aws_lc_rs::kx_group::X25519MLKEM768];
    let algorithms = provider.signature_verification_algorithms;

    let pkcs8 = tls::seed_to_pkcs8(seed);
    let private = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(pkcs8.as_slice()));
    let signer = aws_lc_rs::sign::any_supported_type(&private)?;
    let public = signer
        .public_key()
        .ok_or_else(|| rustls::Error::General("the transport key has no public half".into()))?;
    let certified = CertifiedKey::new(vec![CertificateDer::from(public.to_vec())], signer);

    let mut config = rustls::ServerConfig::builder_with_provider(Arc::new(provider))
        .with_protocol_versions(&[&rustls::version::TLS13])?
        .with_client_cert_verifier(Arc::new(AnyRawKey { algorithms }))
        .with_cert_resolver(Arc::new(AlwaysResolvesServerRawPublicKeys::new(Arc::new(
            certified,
        ))));
    config.alpn_protocols = vec![ALPN.to_vec()];
    config.max_early_data_size = 0;
    config.send_tls13_tickets = 0;
    config.session_storage = Arc::new(NoServerSessionStorage {});
    Ok(config)
}

/// Takes any Ed25519 key that the client proves to hold, and insists on one.
#[derive(Debug)]
struct AnyRawKey {
    algorithms: WebPkiSupportedAlgorithms,
}

impl ClientCertVerifier for AnyRawKey {
    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        &[]
    }

    fn verify_client_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        _now: UnixTime,
    ) -> Result<ClientCertVerified, rustls::Error> {
        if intermediates.is_empty() && tls::from_spki(end_entity).is_some() {
            Ok(ClientCertVerified::assertion())
        } else {
            Err(CertificateError::BadEncoding.into())
        }
    }

    fn verify_tls12_signature(
        &self,
        _message: &[u8],
        _cert: &CertificateDer<'_>,
        _dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Err(rustls::Error::General("TLS 1.2 is not spoken".into()))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let spki = SubjectPublicKeyInfoDer::from(cert.as_ref());
        verify_tls13_signature_with_raw_key(message, &spki, dss, &self.algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        vec![SignatureScheme::ED25519]
    }

    fn requires_raw_public_keys(&self) -> bool {
        true
    }
}
