"""The words by which news says that somebody said something."""

CUES = (
    "said|says|say|saying|told|tells|telling|added|adds|adding|wrote|writes|writing|tweeted|tweets|tweeting|announced|"
    "announces|argued|argues|arguing|asked|asks|asking|replied|replies|responded|responds|explained|explains|"
    "explaining|warned|warns|warning|declared|declares|declaring|claimed|claims|claiming|insisted|insists|insisting|"
    "noted|notes|noting|stated|states|stating|continued|continues|concluded|concludes|recalled|recalls|admitted|admits|"
    "acknowledged|acknowledges|suggested|suggests|called|calls|calling|quipped|joked|jokes|shouted|shouts|"
    "exclaimed|commented|comments|remarked|remarks|observed|complained|complains|testified|predicted|predicts|promised|"
    "vowed|pledged|urged|urges|denied|denies|confirmed|confirms|reported|reports|described|describes|"
    "thinks|thought|believes|believed|agreed|agrees|countered|wondered|wonders|repeated|posted|read|reads"
)
