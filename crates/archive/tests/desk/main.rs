//! An archive as its office lives with it: stories over a real encrypted file.

#[cfg(test)]
mod connections;
#[cfg(test)]
mod counting;
#[cfg(test)]
mod directory;
#[cfg(test)]
mod erasing;
#[cfg(test)]
mod fixture;
#[cfg(test)]
mod history;
#[cfg(test)]
mod lists;
#[cfg(test)]
mod opening;
#[cfg(test)]
mod outbox;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod receipts;
#[cfg(test)]
mod receiving;
#[cfg(test)]
mod salvage;
#[cfg(test)]
mod searching;
#[cfg(test)]
mod secrecy;
#[cfg(test)]
mod statistics;
#[cfg(test)]
mod watching;
