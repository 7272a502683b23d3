//! The local encrypted, searchable database of messages.
