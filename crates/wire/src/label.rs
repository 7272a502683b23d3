//! Domain-separation labels: what each signature and hash of the relay protocol is for.

/// Before the canonical bytes of an admission record, under the relay-admin key.
pub const ADMISSION: &[u8] = b"AIRCOP/1 admission record\0";

/// Before the hash of a directory append, under the relay-admin key.
pub const DIRECTORY_APPEND: &[u8] = b"AIRCOP/1 directory append\0";

/// Before the front of a bundle, under the sender's transport key.
pub const BUNDLE: &[u8] = b"AIRCOP/1 bundle\0";
