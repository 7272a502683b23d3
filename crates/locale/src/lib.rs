//! Fluent bundles out of locales/: one lookup for the interface, exports and the command line.
