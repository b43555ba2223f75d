"""Direct quotes of an article, and who said them.

The marks are paired first (`quotations`), then each quote gets the cue and the speaker that
stand nearest by newspaper habit (`speakers`); names are completed from the article (`people`).
"""

from analysis.quotes.found import Quote, quotes, speakers

__all__ = ["Quote", "quotes", "speakers"]
