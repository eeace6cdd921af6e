//! What is missing, out of place or worth a second look in a plan: findings, never errors.
