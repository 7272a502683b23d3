#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| aircop_fuzz::targets::run("erasure", bytes));
