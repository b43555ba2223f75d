"""Words by which the frame of a page is told from its story, in the languages of the news."""

import re

#: The commonest function words of English, German, French, Spanish, Italian, Portuguese, Dutch,
#: Swedish, Danish, Norwegian, Indonesian, Polish and Russian.
FUNCTION_WORDS = frozenset(
    """
    a aan about akan al all alla als an and ao are as at att au auch auf aus aux av avec be been bei bij
    but by can ce che com como con da dalam dan dans dari das dass dat de dei del della dem den dengan
    der des det di die do door dos du e een ein eine einer el em en er es est et ett for from fue för
    für ha had har has hat have he her het his i if il im in ini inte is ist it its itu jak jest la las
    le les lo los mais mas med met mit more más na nach ne nel nicht nie niet no non not não o och od of
    og om on one ook op or os pada par para pas per plus po por pour på que qui said se ses she si sich
    sie się so som sono sont su sur sus te than that the their there they this tidak til till to um uma
    un una und une untuk van var von voor w was we werden were what when which who will wird with would
    y yang you z zijn zu är è że а в для за и из к как на не но о от по с у что это
    """.split()
)

#: What frames are made of: subscribing, sharing, commenting, advertising, finding one's way.
VOCABULARY = re.compile(
    r"\b(?:subscri\w*|sign(?:ed)? ?(?:in|up)|log ?(?:in|out)|register|newsletters?|cookies?|privacy|"
    r"terms(?: of (?:use|service|sale))?|copyright|all rights reserved|contact us|about us|advertis\w*|sponsored|"
    r"promoted|share|tweet|facebook|twitter|instagram|pinterest|linkedin|whatsapp|reddit|e-?mail|print|follow|"
    r"comments?|repl(?:y|ies)|related|recommended|more (?:from|on|in|stories)|most (?:read|popular|viewed|shared)|"
    r"trending|read more|click here|view all|see all|load more|next|previous|back to top|skip to|menu|search|home|"
    r"sitemap|site map|careers|download|app store|google play|rss|feed|archives?|categor(?:y|ies)|tags?|filed under|"
    r"posted (?:in|by|on)|leave a (?:comment|reply)|also (?:read|on)|watch|video|photos?|gallery|premium|account|"
    r"password|username|disclaimer|javascript|browser|votes?|rating|"
    r"anmelden|abonnieren|teilen|kommentare?|datenschutz|impressum|mehr zum thema|startseite|suche|agb|"
    r"s'abonner|abonn\w+|partager|commentaires?|connexion|mentions légales|lire aussi|à lire|accueil|confidentialité|"
    r"suscr\w+|compartir|comentarios?|iniciar sesión|aviso legal|privacidad|más noticias|lee también|inicio|"
    r"iscriviti|condividi|commenti|accedi|leggi anche|assine|compartilhar|comentários|leia (?:também|mais)|entrar|"
    r"aanmelden|delen|reacties|lees ook|dela|logga in|läs (?:mer|också)|prenumerera|"
    r"komentar|balas|iklan|bagikan|baca juga|beranda|komentarze|udostępnij|czytaj (?:też|także|więcej)|zaloguj|"
    r"комментари\w*|подписаться|поделиться|войти|читайте также|реклама|関連記事|コメント|评论|分享|订阅)\b",
    re.I,
)

#: What stands over the lists, forms and comments that follow a story.
HEADING = re.compile(
    r"\W*(?:\d+ )?(?:(?:(?:view|show|all|read|post|add|leave|join|user|reader|latest|the|a|your) ){0,3}"
    r"(?:comments?|repl(?:y|ies)|conversation|responses?|discussion|thoughts on)|related|recommended|"
    r"you (?:may|might) (?:also )?(?:like|enjoy|be interested)|more (?:from|on|stories|news|in|like this)|"
    r"most (?:read|popular|viewed|shared|recent)|popular|trending|top stories|latest|read (?:more|next|also)|"
    r"also (?:read|on)|up next|next (?:article|story|up)|recent posts|around the web|from the web|sponsored|"
    r"promoted|about the (?:author|writer)|about us|share this|share on|filed under|tags?|topics?|newsletter|sign up|"
    r"subscribe|follow us|copyright|©|story timeline|must read|upcoming events|"
    r"kommentare?|mehr zum thema|lesen sie auch|schlagw|commentaires?|lire aussi|sur le même|comentarios?|"
    r"te puede interesar|noticias relacionadas|etiquetas|commenti|leggi anche|leia também|veja também|reacties|"
    r"lees ook|komentar|baca juga|artikel terkait|terkait|czytaj też|komentarze|läs också|читайте также|комментарии|"
    r"関連記事)(?!\w)",
    re.I,
)
