//! Everything that crosses into the web view: command, reply, event, view, error code.
