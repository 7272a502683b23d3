//! How long a body is made, so that its length says little about its content.
//!
//! Bodies are 1, 4, 16 or 64 KiB; beyond that Padmé (Nikitin et al., "Reducing Metadata Leakage
//! from Encrypted Files and Communication with PURBs", PETS 2019, section 4), which keeps only the
//! leading bits of the length and costs at most 12 %. Turned down: powers of two all the way (up to
//! 100 %, too much on poor links) and random padding (averages out over many messages).

/// The longest body, in bytes: 1 MiB. Larger things are attachments.
pub const MAX_BODY_LEN: usize = 1 << 20;

/// Version, commitment and AEAD tag.
pub(crate) const BODY_OVERHEAD: usize = 1 + 32 + 16;
/// Sender device, signature and length before the content.
pub(crate) const PLAIN_HEAD: usize = 32 + 64 + 4;

/// The longest encoded content that fits, in bytes.
pub const MAX_CONTENT_LEN: usize = MAX_BODY_LEN - BODY_OVERHEAD - PLAIN_HEAD;

const STEPS: [usize; 4] = [1 << 10, 1 << 12, 1 << 14, 1 << 16];

/// Length of the body that holds `content` bytes; `None` when they don't fit.
pub(crate) fn body_len(content: usize) -> Option<usize> {
    (content <= MAX_CONTENT_LEN).then(|| padded(BODY_OVERHEAD + PLAIN_HEAD + content))
}

/// Whether a whole body can have this length.
pub(crate) fn is_body_len(len: usize) -> bool {
    (1..=MAX_BODY_LEN).contains(&len) && padded(len) == len
}

/// The smallest permitted length of at least `len`, for `len` up to [`MAX_BODY_LEN`].
fn padded(len: usize) -> usize {
    match STEPS.iter().find(|step| len <= **step) {
        Some(step) => *step,
        None => padme(len),
    }
}

fn padme(len: usize) -> usize {
    let exponent = len.ilog2();
    let kept = exponent.ilog2() + 1;
    let mask = (1 << (exponent - kept)) - 1;
    (len + mask) & !mask
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_bodies_come_in_four_sizes() {
        for (content, body) in [
            (0, 1024),
            (875, 1024),
            (876, 4096),
            (3947, 4096),
            (3948, 16384),
            (16235, 16384),
            (16236, 65536),
            (65387, 65536),
        ] {
            assert_eq!(body_len(content), Some(body), "{content}");
        }
    }

    #[test]
    fn large_bodies_grow_by_at_most_an_eighth_and_show_few_lengths() {
        let mut seen = std::collections::BTreeSet::new();
        for len in (1 << 16) + 1..=MAX_BODY_LEN {
            let to = padded(len);
            assert!(to >= len && (to - len) * 100 <= len * 12, "{len} -> {to}");
            assert!(is_body_len(to), "{to} must be stable");
            seen.insert(to);
        }
        assert_eq!(seen.last(), Some(&MAX_BODY_LEN));
        assert!(seen.len() <= 128, "{} lengths", seen.len());
    }

    #[test]
    fn the_largest_content_fits_and_one_byte_more_does_not() {
        assert_eq!(body_len(MAX_CONTENT_LEN), Some(MAX_BODY_LEN));
        assert_eq!(body_len(MAX_CONTENT_LEN + 1), None);
    }

    #[test]
    fn lengths_in_between_are_no_bodies() {
        for len in [
            0,
            1,
            49,
            1023,
            1025,
            4095,
            65537,
            MAX_BODY_LEN + 1,
            usize::MAX,
        ] {
            assert!(!is_body_len(len), "{len}");
        }
    }
}
