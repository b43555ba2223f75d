"""The sidebar: which articles count."""
