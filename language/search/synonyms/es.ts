/**
 * Spanish words that find each other, a group a line, words of one name joined by `_`: what is typed without ñ,
 * countries whose people are called otherwise, short forms, and words that news uses for one another.
 */
export const spanishSynonyms = `
españa espana español espanol española espanola
niño nino niña nina
señor senor señora senora
montaña montana
mañana manana
campaña campana
compañía compania
otoño otono
daño dano daños danos
cataluña catalunya catalán
ee_uu eeuu estados_unidos estadounidense norteamericano
reino_unido gran_bretaña británico
inglaterra inglés
alemania alemán
países_bajos holanda neerlandés holandés
bélgica belga
dinamarca danés
polonia polaco
hungría húngaro
grecia griego
turquía turco
chipre chipriota
portugal portugués
marruecos marroquí
argelia argelino
túnez tunecino
egipto egipcio
líbano libanés
irak iraquí
arabia_saudí arabia_saudita saudí
catar qatar catarí
yemen yemení
afganistán afgano
pakistán pakistaní
corea coreano
brasil brasileño
chile chileno
perú peruano
ecuador ecuatoriano
costa_rica costarricense
guatemala guatemalteco
nicaragua nicaragüense
honduras hondureño
el_salvador salvadoreño
panamá panameño
puerto_rico puertorriqueño
canadá canadiense
europa europeo
ue unión_europea
onu naciones_unidas
otan alianza_atlántica
oms organización_mundial_de_la_salud
fmi fondo_monetario_internacional
bce banco_central_europeo
pib producto_interior_bruto producto_interno_bruto
iva impuesto_sobre_el_valor_añadido
covid coronavirus
gobierno gubernamental
presidente presidencial
ministro ministerio
elección electoral comicios
voto votación
huelga huelguista
guerra bélico
muerte muerto fallecido
terremoto sismo seísmo
inundación inundado riada
fuego incendio
policía policial
cárcel prisión carcelario
juez jueza judicial
rey reina monarca
agua hídrico
mar marítimo
puerto portuario
móvil celular
ordenador computadora computador
coche automóvil
conducir manejar
autobús bus
cuba cubano
haití haitiano
venezuela venezolano
república_dominicana dominicano
austria austriaco austríaco
croacia croata
israel israelita
gaza gazatí
vietnam vietnamita
nueva_zelanda neozelandés
sudáfrica sudafricano
kenia keniano keniata
acuerdo acordar
migrante migración
empresa empresarial empresario
detener detuvo detención
prueba probar
muerte morir murió
fuerza forzar
cierre cerrar
entierro enterrar
`
