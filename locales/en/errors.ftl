error-internal = A fault of ours.
