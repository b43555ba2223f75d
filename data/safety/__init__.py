"""Kept safe: backups, what they give back, and what is mended."""
