"""The sentences of which the downloads are made."""

FERRY = "The ferry sank on Saturday in the harbour of Port Veil, the harbour master said."

HURT = "Nobody was hurt, he added, and the passage stays open to ships of every kind."

PILOT = "The pilot said that the light at the mouth of the river had not been lit that night."
