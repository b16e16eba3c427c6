/**
 * English words that find each other, a group a line, words of one name joined by `_`: two ways of spelling, plurals
 * that no rule makes, countries whose people are called otherwise, and short forms.
 */
export const englishSynonyms = `
labour labor
harbour harbor
colour color
honour honor
neighbour neighbor
behaviour behavior
favour favor
centre center
theatre theater
metre meter
defence defense
offence offense
licence license
programme program
organisation organization
organise organize
realise realize
analyse analyze
recognise recognize
privatisation privatization
jewellery jewelry
tonne ton
grey gray
tyre tire
aluminium aluminum
man men
woman women
child children
person people
foot feet
tooth teeth
mouse mice
wife wives
half halves
crisis crises
analysis analyses
criterion criteria
medium media
usa united_states american america
uk united_kingdom britain british
england english
scotland scottish scots
wales welsh
ireland irish
france french
germany german
spain spanish
portugal portuguese
netherlands dutch holland
belgium belgian
switzerland swiss
sweden swedish
norway norwegian
denmark danish
finland finnish
poland polish
greece greek
turkey turkish türkiye
russia russian
ukraine ukrainian
israel israeli
palestine palestinian
lebanon lebanese
syria syrian
iraq iraqi
iran iranian
jordan jordanian
egypt egyptian
saudi_arabia saudi
qatar qatari
kuwait kuwaiti
yemen yemeni
morocco moroccan
tunisia tunisian
algeria algerian
libya libyan
sudan sudanese
somalia somali
ethiopia ethiopian
kenya kenyan
nigeria nigerian
china chinese
japan japanese
korea korean
india indian
pakistan pakistani
afghanistan afghan
bangladesh bangladeshi
myanmar burma
vietnam vietnamese
canada canadian
mexico mexican
brazil brazilian
argentina argentine argentinian
peru peruvian
chile chilean
cuba cuban
europe european
africa african
asia asian
un united_nations
eu european_union
nato north_atlantic_treaty_organization north_atlantic_treaty_organisation
world_health_organization world_health_organisation
imf international_monetary_fund
ecb european_central_bank
gdp gross_domestic_product
covid coronavirus
kiev kyiv
odessa odesa
gaza_strip gaza
minister ministry ministerial
president presidential presidency
parliament parliamentary
government governmental
election electoral
economy economic
earthquake quake tremor
police policing policeman policewoman
football soccer
lorry truck
petrol gasoline
mobile_phone cellphone
agree agreement
decide decision
strike struck
win won
buy bought
sell sold
speak spoke spoken speech
choose chose chosen
fight fought
lead led
flee fled
steal stole stolen theft
explode explosion
invade invasion
die died dead death
grow grew growth
fall fell fallen
rise rose risen
fly flew flown flight
shoot shot
sink sank sunk
begin began begun
write wrote written
teach taught
build built
lose lost loss
meet met
hold held
send sent
spend spent
withdraw withdrew withdrawn withdrawal
scotland scots
bosnia bosnian
serbia serbian serb
croatia croatian croat
hungary hungarian
thailand thai
czech_republic czech czechia
bus buses
gas gases
wolf wolves
thief thieves
knife knives
loaf loaves
shelf shelves
journalist journalism
politics political politician
strategy strategic
freeze froze frozen
break broke broken
take took taken
give gave given
drive drove driven
forget forgot forgotten
hide hid hidden
elect electorate
produce product production
destroy destruction
defend defence
succeed success
describe description
`
