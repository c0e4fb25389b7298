/**
 * Spanish words that tell of an emergency, and words around them that change what they mean. Not yet reviewed by a
 * clinician: every rule here is a proposal. How a line is read stands in `../word-list.ts`. Accents need not be written, and
 * words are compared by their sound, so "vomito" is also "bomito", "quiero" is also "kiero".
 */
import type { WordList } from '../word-list.ts'
import { sound } from './es-sound.ts'

export const es: WordList = {
  language: 'es',
  sound,

  groups: `
    # --- lo que pasa ---
    DOLOR = dolor, dolores, duele, duelen, dolia, dolio, dolido, doliendo, adolorido, punzada, punzadas, presion, oprime, oprimido, opresion
    DOLOR = oprimiendo, aprieta, apretado, apretada, apreton, apretando, arde, ardor, quema, quemazon, ardiendo, peso, pesadez, pesado, pesada
    DOLOR = puntada, puntadas, tranca, trancado, trancada, aplasta, aplastado, molestia, calambre, elefante, piquete, piquetes, estruja, mata
    DOLOR = dolorcito, tiesura, apretaran, aprietan, dolorazo, agarra, agarrando, agarraba, apachurra, apretujado, ahorca, cerrado, faja, piedra
    DOLOR = ladrillo, camion, patada, calambres, estrujon, hincada, hincadas, dolencia, tirantez, aplastamiento, opresivo, opresiva, punzante
    DOLOR = rasgando, desgarrante, desgarra, pinchazo, pinchazos, hincon, hincones, retortijon, apachurron, apretazon, opreso, ansias, jalon, quemando
    DOLOR = estrujado, estrujando, pulsando, clava, clavada, clavado, entumido, molesta, molestando, jodiendo, jode, sofocado, sofoca, pesa, explota
    DOLOR = explotar, reventar, revienta, oprimen, dolorcillo, doliendome, aprieto, agarrotado, cosa rara, rara, raro, apriete, opresa, encima
    DOLOR = sentado, sentada, cosa, piedron, lleno, llena, ahogo, sobando, soba, yunque, costal, puño, gas, rasgara, rasga, apretadera
    FUERTE = fuerte, fuertes, fuertisimo, fuertisima, insoportable, horrible, terrible, intenso, intensa, grave, severo, severa, tremendo, tremenda
    FUERTE = mucho, mucha, muchisimo, muchisima, demasiado, no aguanto, no soporto, peor, feo, fea, bien feo, cabron, brutal, bastante, agudo, aguda
    FUERTE = malisimo, malisima, atroz, extremo, extrema, incontrolable, incontrolables, explosivo, explosiva, martillazo, violento, violentos
    FUERTE = desesperante, mortal, infernal, espantoso, espantosa, sin aguantar, cabrona, perro, perra, madre, arrecho, arrecha, duro, dura, pinche
    FUERTE = puta, heavy, bravo, brava, horroroso, horrorosa, inaguantable, impresionante, de muerte, que me muero, altisima, muy alta, muy fuerte
    FUERTE = bien fuerte
    SUBITO = de repente, repente, de pronto, de golpe, repentino, repentina, subito, subita, derrepente, de momento, de la nada, desde hoy, hoy
    SUBITO = esta mañana, me levante, me desperte, amaneci, amanecio, desde anoche, anoche, ahora, ahorita, acaba de, desde que me levante
    SUBITO = repentinamente, subitamente, bruscamente, brusco, de un momento a otro, en un segundo, hace un rato, hace rato, hace una hora
    SUBITO = hace minutos, desde ayer, ayer, de un jalon, asi nomas, de sopeton, inmediatamente, al despertar, cuando desperte
    SUDOR = sudor, sudando, sudo, suda, sudores, palido, palida, gris, cenizo, frio, sudoroso, sudorosa, sudoracion, empapado, empapada, sudores frios
    SUDOR = sudor frio, blanco, blanca, transparente, amarillo, helado, helada, como papel, papel, cera
    MAREO = mareo, mareado, mareada, mareos, desmayar, desmayo, desmaye, desmayando, debil, debilidad, devanecido, flojera, marea, mareandome
    MAREO = desvanecer, desvanezco, me voy, se me va, debilucho, sin fuerzas, me caigo, se cae, vertigo, tembloroso, temblando, tiembla, flojo, floja
    DORMIDO = dormido, dormida, durmio, durmieron, duerme, adormecido, adormecida, adormece, adormecio, entumecido, entumecida, entume, hormigueo
    DORMIDO = hormiguea, paralizado, paralizada, paralizo, no siento, debil, debilidad, muerto, muerta, sin fuerza, no mueve, no muevo, acalambrado
    DORMIDO = entumio, sin fuerzas, se me fue la fuerza, se le fue la fuerza, fue la fuerza, no tiene fuerza, no tengo fuerza, guango, tieso, tiesa
    DORMIDO = inmovil, sin poder mover, flojo, floja, no responde, no le responde, no me responde, congelado, muertos, engarrotado, engarrotada
    DORMIDO = acalambrada, adormilado, adormilada, hormigueando, cosquilleo, sin sensibilidad, no sienten, no siente, no le funciona, no me funciona
    DORMIDO = pesado, pesada, no lo siento, no la siento, no lo mueve, no la mueve
    CONFUNDIDO = confundido, confundida, confusion, desorientado, desorientada, incoherencias, incoherente, delirando, delira, no sabe donde
    CONFUNDIDO = no me conoce, no me reconoce, como ido, como ida, diciendo cosas, no conoce, no reconoce, disparates, no sabe quien, alucinando
    CONFUNDIDO = no coordina, perdido, perdida, ido, delirio, alucina, alucinaciones, como loco, como loca, no reconoce a nadie, no sabe quien es
    CONFUNDIDO = no sabe donde esta, no sabe, hablando solo, hablando sola, hablando incoherencias, dice incoherencias, no se ubica, desubicado
    CONFUNDIDO = desubicada, trabado, atontado, atontada, atarantado, atarantada, como borracho, como borracha, no entiende, se le va la onda
    CONFUNDIDO = dice cosas, ve cosas, agresivo, agitado, ausente, como zombie, tonto, balbuceando, balbucea, ve gente, viendo cosas, viendo gente
    CONFUNDIDO = ve bichos, habla solo, habla sola, no es el, no es ella, no atina, me dice otro nombre
    VOMITO = vomit*, devolviendo, devuelve, arrojando, arroja, guacar*, devolvio, arrojo
    FIEBRE = fiebre, fiebres, calentura, calenturas, temperatura, febril, hirviendo, ardiendo, calenturon, fiebron, febrícula, calenturita, fiebrota
    FIEBRE = ardiendo en fiebre, hirviendo en calentura, temperatura alta, calientito, muy caliente, caliente, quebrantada, destemplado, destemplanza
    HINCHA = hinch*, inflam*, inchad*, hinchazon, abultad*, hinchandose, infl*, hinxad*, como globo, crecio, crecida, agrandad*, edema
    AZUL = azul, azules, azulado, azulados, morado, morada, morados, moradas, moraditos, moradito, gris, grises, negros

    # --- donde ---
    PECHO = pecho, torax, corazon, esternon, pechito, pectoral, toracico, toracica, pulmon, pulmones, pectorales, tetilla, costillas
    PECHO = boca del estomago
    BRAZO = brazo, brazos, mandibula, quijada, hombro, cuello, espalda, mandibulas, braso, hombros
    MIEMBRO = brazo, pierna, mano, pie, lado, brazos, piernas, cuerpo, dedos, braso, cara, parte
    CARA = cara, boca, rostro, labio, parpado, cachete, sonrisa, ojo, mejilla, mueca, jeta, labios, facciones, media cara
    CABEZA = cabeza, craneo, cabecita, coco, nuca
    GARGANTA = garganta, guargüero, cogote, pescuezo
    BARRIGA = barriga, estomago, vientre, abdomen, panza, pansa, tripa, tripas, abdominal, costado, lado, barriguita, bajo vientre, ingle
    OJO = ojo, ojos, vista, vision, ojito

    # --- no poder ---
    NOPUEDO = no puedo, no puede, no podia, no pudo, no pude, no podemos, casi no, apenas, no consigo, no consigue, no logro, no logra, no alcanzo
    NOPUEDO = no alcanza, no puedo ni, no puede ni, no puedo casi, no doy, no pued, nopuedo, batallo, batalla, trabajo para, sin poder, no me puedo
    NOPUEDO = no se puede, no lo puede, no podia ni, no puedo bien, no puede bien, no articulo, no articula, no m puedo, nopuede, no pudemos
    NOPUEDO = no soy capaz, no es capaz, no hay manera de, no me deja, no le deja, no le da para, batallando para
    CUESTA = cuesta, cuestan, costando, dificultad, dificil, dificultades, trabajo, trabajos, esfuerzo, batallo, batalla, batallando, problema
    CUESTA = problemas, lucha
    NOPARA = no para, no paro, no deja, no se detiene, no se le detiene, no se me detiene, no se corta, no cesa, no se quita, sin parar, no para de
    NOPARA = no quiere parar, sigue, no me para, no le para, no se le para, no se me para, no se le quita, no se me quita, no se puede parar
    NOPARA = no logro parar, no puedo parar, no podemos parar, no se calma, no ha parado, podemos parar, no le podemos parar, no se le puede parar
    NOPARA = no le puedo parar, no se la puedo parar, no hay como pararla, incontrolable, sin control, no hay como parar, no la paran, no lo paran
    NOPARA = imparable, no me deja de, no le deja de, no se detuvo, no ha dejado, sale y sale, no mas no para, y no para
    MUCHO = mucho, mucha, muchisimo, muchisima, bastante, demasiado, demasiada, abundante, chorro, chorros, monton, borbotones, por todos lados
    MUCHO = por todas partes, un charco, charco, a cantaros, fuerte, un vaso, media taza, una taza, coagulos, cuajarones, cuajos, a montones, bien feo
    MUCHO = litros, roja, viva, rojo vivo, burda, harto, harta, un monton, lleno, llena, incontrolable, un rio, empapado, empapada, empapando, un mar
    MUCHO = ropa, sabanas, montonon, bastantito, bestia, barbaridad, un desastre, full, medio vaso, coagulo, burbujas, brota, brotando, cantidad
    MUCHO = cantidades, exageradamente, sin control
    INHALADOR = inhalador, inalador, nebulizador, bomba, bombita, pompa, spray, espray, ventolin, salbutamol, albuterol, nebulizaciones
    NOAYUDA = no le hace nada, no me hace nada, no hace nada, no ayuda, no le ayuda, no me ayuda, no funciona, no sirve, no le quita, no se le quita
    NOAYUDA = no se me quita, no se quita, se me acabo, se acabo, no tengo, no mejora, vacio, ya no sirve

    NOCONTESTA = no contesta, no responde, no reacciona, no me contesta, no me responde, no nos contesta, no despierta, no me conoce, no abre los ojos
    NOCONTESTA = no hace caso

    # --- personas ---
    PERSONA = el, ella, mi mama, mama, mami, madre, papa, papi, padre, apa, ama, jefa, jefe, esposo, esposa, marido, mujer, hijo, hija, niño, niña
    PERSONA = nene, nena, chamaco, chamaca, bebe, beba, bebito, bebita, hermano, hermana, abuelo, abuela, abuelito, abuelita, suegro, suegra, tio, tia
    PERSONA = novio, novia, pareja, amigo, amiga, vecino, vecina, señor, señora, chico, chica, crio, guagua, chavo, primo, prima, adolescente
    PERSONA = bisabuela, cuñado, cuñada, yerno, nuera, sobrino, sobrina, nieto, nieta, muchacho, muchacha, compadre, comadre, roommate, viejita
    PERSONA = viejito, viejo, vieja, gordo, gorda, flaco, flaca, nino, nina, hijito, hijita, chiquito, chiquita, pelado, pelada, guambra, wawa, gurí
    PERSONA = beb, padrastro, ahijado, madrina, compañero, compañera, alguien, alumno, cliente, anciano, anciana, persona
    BEBE = bebe, bebes, bebé, beba, bebito, bebita, nene, nena, guagua, criatura, feto, recien nacido, recien nacida, gemelos, niño, niña, bb
    BEBE = bebecito, bebecita, chiquito, chiquita, hijo, hija, pancita, barriguita
    NINO = niño, niña, hijo, hija, nene, nena, bebe, bebita, bebito, chamaco, chamaca, chamaquito, pequeño, pequeña, años, meses, nieto, nieta, crio
    NINO = muchachito, chiquito, chiquita, morrito, chavito, nino, nina, hijito, hijita, guagua, adolescente, mocoso, mocosa, pelado, bebecito
    NINO = bebecita, bb, sobrino, sobrina, escuincle, niñito, niñita, peque, chaval, chavala
    QUIEN = esposo, esposa, marido, mujer, pareja, novio, novia, ex, papa, padre, padrastro, mama, madre, madrastra, hermano, tio, hombre, vecino, el
    QUIEN = hijo, alguien, jefe, cuñado, cuidadora, señor, tipo, man, abuelo, cuidador, entrenador, maestro, profesor, novio de mi hija, hermanastro
    QUIEN = primo, cuñada, suegro, ex esposo, ex pareja, exnovio, exmarido, papa de mis hijos, padre de mis hijos, enfermera, enfermero, señora
    QUIEN = roommate, vecina, yerno, compañero, patron, el papa, un hombre, una persona, mi gente, ellos
    OTROS = alguien, hijo, hijos, hija, hijas, niño, niños, niña, niñas, bebe, esposo, esposa, marido, mujer, pareja, vecino, jefe, gente, persona
    OTROS = personas, mama, papa, madre, padre, hermano, suegra, novio, novia, ex, otros, los demas, familia, ellos, todos, el, ella, vecina
    OTROS = los niños, mis hijos, bebé, nene, nena, suegro, cuñado, compañero, compañeros, jefa, profesor, maestra, vecinos, amigo, abuela, abuelo
    OTROS = el mundo, mi esposo, mi marido, padrastro, mi ex, chamacos, chamaco

    # --- hacerse daño ---
    QUIERO = quiero, quiere, queria, quisiera, ganas de, ganas, pensando en, pienso en, pienso, piensa, pensado en, pensado, penso en, piensa en
    QUIERO = voy a, va a, deseo, desea, deseos de, me dan ganas de, intento, intente, intentar, trato de, trate de, ideas de, pensamientos de
    QUIERO = prefiero, planeo, pensar en, ojala, quiciera, kiero, quiero q, tengo ganas de, dan ganas de, pensar, pensaba en, planeando, planea
    QUIERO = decidi, amenaza con, amenazo con, amenaza, trato, intenta, tratando de, intentando, dijo que quiere, me dan ganas, considerando
    QUIERO = preferiria, mejor, merezco, deberia, ojala me, me gustaria, listo para, lista para, estoy por, a punto de, le dan ganas de, busco
    QUIERO = quiero ya
    NOQUIERO = no quiero, no quiere, no queria, no tengo ganas de, sin ganas de, no deseo, ya no quiero, cansado de, cansada de, harto de, harta de
    NOQUIERO = para que, pa que, pa q, no vale la pena, no le veo sentido a, no tiene sentido, no veo para que, no me importa, no hay razon
    NOQUIERO = no hay motivo, no tengo razon, ya pa que, sin razon, no encuentro sentido a, no quisiera, no le veo caso a, no tiene caso, no vale
    NOQUIERO = pa que quiero, no merezco, cansao de, harta ya de, sin motivos para, no encuentro motivo para, no encuentro razon para
    NOQUIERO = perdi las ganas de, no me quedan ganas de, se me quitaron las ganas de, no tengo motivos para, no soporto, no aguanto
    VIVIR = vivir, viviendo, vivo, viva, seguir, existir, despertar, despertarme, la vida, vida, estar aqui, estar en este mundo, seguir aqui
    VIVIR = despertarme mañana, despertar mañana, seguir viviendo, la existencia, estar vivo, estar viva, abrir los ojos, respirar mas, seguir asi
    VIVIR = continuar, mas vida, mi existencia, estar en la tierra

    # --- medicinas y venenos ---
    TOME = tome, tomo, tomado, toma, tomaron, tomando, trague, trago, tragado, comio, comi, comido, meti, metio, puse, puso, di, dio, dado, ingeri
    TOME = ingirio, bebio, bebi, bebido, inyecte, inyecto, embute, zampe, zampo, empuje, eche, tomarme, dimos, pusimos, pusieron, dieron
    TOME = acabo de tomar, acaba de tomar, acabe de tomar, comieron, metieron, tragaron, empino, se tomo, me tome, se comio, me comi, se trago
    TOME = me trague, tomarlas, consumio, aviente, avento, di de mas, suministre, bebiendo, tomo de mas, tomaste
    TRAGO = trago, trague, tragado, tragaron, comio, comi, comido, bebio, bebi, bebido, tomo, tome, tomado, ingirio, chupo, metio a la boca
    TRAGO = metio en la boca, mordio, mastico, lamio, un trago, sorbo, un trago de, se echo
    DEMASIADO = todas, todo, todos, muchas, muchos, mucha, mucho, demasiada, demasiado, demasiadas, demasiados, frasco, bote, pote, botella, puñado
    DEMASIADO = puño, monton, doble, dos veces, de mas, entero, entera, completo, completa, tira, blister, caja, dos dosis, montones, tres veces
    DEMASIADO = un chorro, todita, toditas, toditos, el bote, el frasco, la caja, el pote, la tira, el blister, cantidad, veinte, treinta, quince
    DEMASIADO = diez, cuarenta, cincuenta, doce, un chingo, chingo, burda, full, un reguero, reguero, un monton, bastantes, varias, doble dosis
    DEMASIADO = mas de la cuenta, de golpe, juntas, triple, de sobra, 20, 30, 15
    MEDICINA = pastilla*, pastiya*, pildora*, tableta*, comprimido*, capsula*, medicina*, medicamento*, remedio, remedios, insulina, tylenol
    MEDICINA = paracetamol*, acetaminofen, ibuprofeno*, aspirina*, jarabe, dosis, warfarina, sintrom, anticoagulante*, clonazepam, rivotril
    MEDICINA = alprazolam, xanax, diazepam, lorazepam, oxicodona, tramadol, morfina, metformina, metoprolol, antidepresivo*, sertralina, fluoxetina
    MEDICINA = benadryl, gotas, hierro, vitamina*, losartan, tranquilizante*, calmante*, somnifero*, ansiolitico*, antibiotico*, enalapril, amlodipino
    MEDICINA = amlodipina, atenolol, propranolol, glibenclamida, furosemida, omeprazol, naproxeno, diclofenaco, ketorolaco, carbamazepina
    MEDICINA = fenobarbital, litio, quetiapina, risperidona, zolpidem, hidroxicina, loratadina, difenhidramina, prednisona, levotiroxina, escitalopram
    MEDICINA = citalopram, amitriptilina, gabapentina, pregabalina, codeina, fentanilo, parche*, gomitas, hormonas, pastiyas, tafil, rohypnol
    MEDICINA = aspirinita*, raticida, xarelto, eliquis, coumadin, advil, motrin, aleve, tempra, carvedilol, clonidina, valium, ambien, percocet
    MEDICINA = vicodin, viagra
    DROGA = fentanilo, fentanil, heroina, cocaina, perico, coca, cristal, crack, crac, opioide, opioides, droga, drogas, piedra, manteca, tecata
    DROGA = fenta, extasis, metanfetamina
    COMIO = comio, comido, trago, tragado, chupo, metio a la boca, metio en la boca, bebio, encontro, agarro, abrio
    QUIMICO = cloro, clorox, lejia, detergente, jabon, limpiador, quimico, quimicos, acido, gasolina, thinner, tiner, aguarras, fabuloso, pinesol
    QUIMICO = amoniaco, veneno, raticida, insecticida, plaguicida, pila, pilas, bateria, iman, imanes, moneda, hongos, hongo, soda caustica, sosa
    QUIMICO = querosen, kerosene, pega, pegamento, desinfectante, alcohol de, salfuman, suavizante, desatascador, pesticida, bayas, vaper, nicotina
    QUIMICO = lavaplatos, lavavajillas, blanqueador, limpiavidrios, destapacaños, anticongelante, diluyente, pintura, perfume, colonia, quitaesmalte
    QUIMICO = acetona, tiza china, naftalina, fertilizante, herbicida, paraquat, gramoxone, fosforo, boton, aguja, tornillo, clavo, vidrio, canica
    QUIMICO = arete, jugete, cigarro, cigarrillo, colillas, mistolin, suavitel, ace, ariel, axion, carbonato, muriatico, aceite de motor, gas pimienta
    QUIMICO = repelente, desodorante, crema, enjuague, champu, shampoo

    # --- lo demas ---
    SANGRE = sangre, sangrado, sangrando, sangra, sangro, sangrar, sangran, sangramiento, desangr*, hemorragia, hemoragia, emorragia, 🩸, sangrante
    HERIDA = herida, herido, cirugia, operacion, puntos, cortada, cortadura, corte, cesarea, fistula, arteria, vena, muela, tajo, costura
    POPO = popo, pupu, caca, heces, excremento, evacuacion, evacuaciones, evacue, cagando, cagar, cago, cague, cagada, recto, ano, culo, baño, inodoro
    POPO = deposicion, deposiciones, ensuciando, del cuerpo, poposear, obrando, defeco, defecar
    EMBARAZO = embaraz*, embarasad*, preñada, encinta, en estado, prenada, gestacion, semanas de embarazo, gestante, embaraso, en cinta
    EMBARAZO = esperando bebe, esperando un bebe, espero bebe, panza, semanas de gestacion, tengo semanas, embara
    PARTO = di a luz, parto, pari, dio a luz, cesarea, alivie, tuve a mi bebe, tuve mi bebe, posparto, recien parida, parida, tuve al bebe, pario
    PARTO = despues del parto, cesarea hace, acabo de parir, recien aliviada, dar a luz, el parto, puerperio, me alivie, tuve al niño, tuve a la niña
    PARTO = naci mi bebe, nacio mi bebe
    MUEVE = mueve, mueven, movia, movio, movido, moverse, movimiento, movimientos, patea, patadas, pateado, siento, sentido, sentir, moviendo, mueva
    MUEVE = patadita, pataditas, pateo, brinca, se siente, meneo, menea
    RESPIR = respir*, aire, aliento, resuello, resuella, rrespir*, respirasion
    GOLPE = golpe, golpeo, golpee, golpeado, golpeada, golpeandose, pego, pegue, dio, di, pegado, pegada, choco, estrello, chichon, cayo, cai, caido
    GOLPE = caida, golpazo, trauma, traumatismo, partio, abrio, golpes, porrazo, descalabro, descalabrada, tropezo, madrazo, trancazo, cocotazo
    GOLPE = tortazo, ostia, hostia, dado, estampo, estrelle, azoto, reboto, pegandose, raja, rajo, abertura, chichonazo, chipote, chichote, contusion
    GOLPE = hizo
    CAIDA = cayo, cai, caido, caida, cayendo, tropezo, resbalo, resbale, caer, callo, se cae, cayendose, rodo, rodando, desplomo, resbala, resbalon
    CAIDA = tropezon, se fue, aventado, volco, voltee, estrello
    AZUCAR = azucar, glucosa, glucemia, glicemia, glucometro, asucar, glicerina, sensor, aparato, medidor, maquinita, bomba
    TESTICULO = testiculo*, huevo, huevos, bola, bolas, teste, escroto, compañon
    OXIGENO = oxigeno, saturacion, satura, saturando, oximetro, sat, spo2, oxigenacion, saturo
    PULSO = pulso, pulsaciones, frecuencia, latidos, corazon, late, taquicardia, ritmo, reloj, pulsera, monitor, corazoncito, frecuencia cardiaca
    QUIMIO = quimio, quimioterapia, quimios, trasplante, sin bazo, inmunosuprimido, inmunosuprimida
    RECIEN = recien nacido, recien nacida, recien nacio, prematuro, prematura, rn
    PEGA = pega, pego, pegaba, pegan, pegado, golpea, golpeo, golpean, golpeado, maltrata, maltrato, abusa, abuso, abusan, abusado, ahorca, ahorco
    PEGA = ahorcarme, empuja, empujo, amenaza, amenazo, amenazado, amenazando, patea, pateo, cachetea, cacheteo, viola, violo, toca, toco, manosea
    PEGA = manoseo, agrede, agredio, lastima, lastimo, ataca, ataco, estrangula, estrangulo, apreto el cuello, quemo, jalonea, forzo, obliga, obligo
    PEGA = encierra, encerro, persigue, acosa, sigue, golpeando, pegando, lastimando, maltratando, abusando, ahorcando, acosando, golpearon, pegaron
    PEGA = golpeada, jalo, jala, zarandeo, avento, avienta, tira, pateando, escupe, insulta, violando, tocando, tocaron, persiguiendo, corre, hirio
    PEGA = apuñalo, quema, encerrado, encerrada, secuestro, tortura, humilla, fuerza

    # --- señales: una sola dice poco, varias juntas y ahora dicen mucho ---
    DOLORES = dolor, dolores, duele, duelen, arde, ardor, punzada, punzadas, colico, colicos
    FIEBRES = fiebre, calentura, escalofrios, temblando, temperatura, sudando, sudor, sudores, sudada, sudado
    VOMITOS = vomit*, devolviendo, diarrea, nausea, nauseas
    DEBILES = mareo, mareos, mareado, mareada, me mareo, debil, desmay*, confundid*, dormido, dormida, somnolient*, palido, palida, flojito, flojo
    DEBILES = no se levanta, no puedo caminar, no puede caminar, sueño, aguado, aguadita, atontad*
    HINCHADOS = hinchad*, hinchando, hincho, inflamad*, ronchas, morado, morada, morados, moradas, pus, ampollas, azul, azules, gris, grises
    RESPIROS = respir*, aire, ahog*, asfixi*, silbido, pitido
    DORMIDOS = adormecid*, hormigue*, entumid*, no puedo mover, no puede mover, no siento, no siente, no puede hablar, no puedo hablar, no veo, no ve
    DORMIDOS = borroso, borrosa, torcid*, chueca
    SANGRES = sangre, sangr*, coagulos
    PECHOS = pecho, corazon, palpitaciones
    AHORA = ahora, ahorita, hoy, esta noche, esta mañana, anoche, ayer, desde ayer, hace una hora, hace dos horas, minutos, hace rato, de repente
    AHORA = de golpe, de pronto, toda la noche, todo el dia, empezo, amanecio, amaneci, empeoro, peor, cada vez mas, sigue
    FRAGIL = bebe, recien nacido, recien nacida, embarazada, embarazo, semanas, quimio, trasplante, anticoagulante, anticoagulantes, warfarina
    FRAGIL = dialisis, diabetica, diabetico, stent, estent, bypass, marcapasos, abuela, abuelo, abuelita, abuelito, cancer, dias de nacido, meses
    FRAGIL = cesarea, cirugia, operacion, parto
    ALARMA = miedo, asustada, asustado, preocupada, preocupado, ayuda, ayudenme, llamenme, llamen, que hago, que debo hacer, que puedo hacer
    ALARMA = voy a emergencias, urgencias, emergencias, hospital, urgente, nadie contesta, rapido, por favor, espero o
  `,

  kinds: {
    heart: `
      # Dolor, presion o peso en el pecho
      PECHO + DOLOR
      infarto/infartando/infartado/infartar/infarta
      ataque al/del/cardiaco corazon
      ataque cardiaco
      paro cardiaco
      angina de pecho
      BRAZO + DOLOR + SUDOR within 10
      BRAZO + DOLOR + nausea/nauseas/PECHO within 10
      brazo izquierdo + DOLOR
      brazo izquierdo + DORMIDO
      acidez/agruras + BRAZO within 10
      # El corazon corre o se para
      corazon + rapido/rapidisimo/acelerado/acelera/brinca/salta/salir/desbocado/descontrolado/irregular/galopando/sale/saltos/brincos/despacio/lento/mil/loco/para within 8
      taquicardia/arritmia/fibrilacion + MAREO/FUERTE/no/baja/quita/ahora within 10
      palpitaciones + MAREO/FUERTE/NOPARA within 10
      PULSO + 145-280 within 6
      PULSO + 20-39 within 6
      desfibrilador/marcapasos/dai + descarga/descargas/toque/toques/choque/choques/disparo/electrico within 8
      nitroglicerina + sigue/DOLOR/NOAYUDA within 10
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      dolor toracico/pectoral
      opresion toracica/pecho
      PECHO + muero/morir/muriendo/revienta/explota within 6
      infarto cerebral/cardiaco
      corazon + duele/dolor/late/rapido/fuerte/mal/debil/despacio/lento/brincos/saltos/raro/falla/fallando/para/paro/mal/latidos/explota/explotar/palpita within 6
      latidos + rapidos/irregulares/fuertes/lentos/raros/disparados/descontrolados within 5
      pulso + acelerado/disparado/debil/rapido/bajo/lento/alto within 5
      pulsaciones + 130-280/20-39 within 6
      dolor + brazo izquierdo/mandibula/quijada within 6
      dolor + irradia/corre/baja/sube/extiende/pasa/recorre + brazo/mandibula/cuello/espalda within 10
      ansias/nauseas/vomito + PECHO + DOLOR within 12
      tension/presion alta + PECHO/dolor within 10
      reloj/monitor/pulsera marca/dice/pita/avisa + 140-250/20-39/ritmo/arritmia/pulso within 5
      blanco/blanca/palido/palida + PECHO within 8
      corazon se/me para/arranca/detiene/detuvo/brinca
      corazon + baja/calma/para/quita + no/horas/rapido/temblorosa/debil/pastilla within 10
      mismo dolor/malestar + estent/stent/infarto/bypass/espray/volvio/regreso/hoy within 18
      estent/stent/bypass/infarto/cateterismo + dolor + volvio/otra/hoy/mismo/regreso/espray within 20
      espray/pastilla/spray debajo/abajo lengua + dolor/nada/quita/dos within 14
      brazo como/esta muerto/dormido/pesado
      mandibula/cuello/hombro/espalda + dolor + subir/caminar/escalera/sudor/aire within 12
      marcapasos/desfibrilador + brincando/brinca/patea/suena/pita/lado/MAREO within 8
      rasg*/desgarr*/parti* + espalda/hombros/pecho + bajando/estomago/barriga/baja within 16
      puño/peso/faja/gas/piedra en/dentro el/del pecho
    `,
    stroke: `
      CARA + torcid*/torcio/chueca/chueco/caida/caido/cae/cayo/lado/desviada/desviado/paralizada/virada/viro/colgando/tuerce within 6
      media cara
      mitad de/del cara/cuerpo + DORMIDO/cae/cayo within 8
      mitad + cara/cuerpo + DORMIDO/cae/cayo/mueve/no/siento within 8
      NOPUEDO hablar bien/claro/derecho/nada
      NOPUEDO hablar + CARA/brazo/SUBITO/mueve within 10
      no puede hablar
      no habla bien
      habla/hablando/habla raro/enredado/enredada/trabado/trabada/arrastrado/pastoso/chistoso/borracho/mal within 3
      arrastra/arrastrando pierna/pie/palabras/lengua
      se le traba/enreda lengua
      lengua + trabada/enredada/pesada/traba/traba within 5
      no se le entiende
      no se/le entiendo lo que/nada dice/habla
      DORMIDO + lado within 6
      DORMIDO + cara within 5
      DORMIDO + BRAZO + SUBITO within 10
      DORMIDO + pierna + SUBITO within 10
      debilidad/debil + MIEMBRO + SUBITO within 10
      NOPUEDO/no mover/muevo/mueve/levantar/levanta/siento/siente/alzar brazo/pierna/lado/mano/mitad/cuerpo within 5
      paralis*
      se le/me caen las cosas
      # La palabra, cuando le esta pasando a alguien
      derrame cerebral
      derrame/embolia/ictus/trombosis + dando/dio/da/dado/tiene/tengo/creo/sospecho/parece/es/puede/teniendo/esta/tuvo/seria within 7
      ictus
      acv
      # Confusion, dolor de cabeza, equilibrio
      SUBITO + CONFUNDIDO within 8
      confundid* + donde/conoce/habla/hablar/reconoce within 8
      peor dolor de cabeza within 3
      dolor de cabeza + peor/vida/trueno/SUBITO within 8
      NOPUEDO caminar + SUBITO within 8
      perdio/perdi equilibrio + SUBITO within 10
      aneurisma roto/revento
      CARA + volteo/volteada/volteado/virada/jalada/jalo/dormida/dormido within 6
      lengua + dormida/dormido
      cae/babea/escurre la baba/saliva
      baba + lado/cae/boca
      no salen/encuentro/encuentra las palabras within 4
      mano/brazo/pierna + debil/sin_fuerza/guanga/caida/cayo within 5
      fuerza + brazo/mano/pierna/lado + SUBITO/perdi/fue/perdio within 8
      sin poder mover/hablar/caminar
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      accidente cerebrovascular/cerebro
      infarto/ataque/derrame/trombo/sangrado/hemorragia/isquemia cerebral/cerebro within 2
      isquemia/isquemico/aneurisma/trombosis/hemiplejia/hemiparesia/tia
      embolia
      derrame
      facial + paralisis/caida/torcida
      lado/mitad de/del la cara/cuerpo/boca/rostro + DORMIDO/cae/cayo/mueve/siento/torcid*/caid*/chueco/chueca within 6
      de un lado + cara/boca/brazo/debil/DORMIDO/cae within 6
      mover/levantar/alzar/sentir + brazo/pierna/mano/lado/cara/cuerpo/mitad + NOPUEDO/no within 8
      brazo/pierna/mano + debil/flojo/floja/sin_fuerza/sin_fuerzas/caido/caida/muerto/muerta/colgando/inutil within 5
      palabras + mal/salen/trabadas/revueltas/arrastra/entienden/raras/enredadas/articulo/articula within 5
      habla/hablar/hablo/hablando + dificultad/enredado/enredada/confusa/raro/mal/trabado/trabada/arrastrado/dificil/cuesta/entiende/entienden/borracho/lento within 5
      NOPUEDO/no articular/articulo/pronunciar/pronuncio/decir palabra/palabras/bien/nada
      NOPUEDO hablar
      cuesta/dificultad/trabajo hablar
      no le/se entiende/entiendo + habla/hablar/dice/nada within 6
      dolor de cabeza + explosivo/martillazo/golpe/repentino/repentina/SUBITO/peor/insoportable/horrible/estalla/estallar/reventar/explota/explotar/nunca/trueno/rayo within 10
      cabeza + explota/explotar/estalla/estallar/reventar/revienta + dolor/SUBITO/duele within 8
      cefalea/migraña/jaqueca + SUBITO/FUERTE/explosiva/vision/habla/vomito within 8
      dolor de cabeza + vision/vista/borrosa/borroso/vomito/vomit*/luces/doble/veo/hablar/dormido/cuello within 10
      perdida + equilibrio/memoria/fuerza/sensibilidad + SUBITO/lado/repentina within 8
      memoria/recuerda/acuerda + SUBITO/repente/nada/nombre/confundid* within 8
      camina/caminar como borracho/borracha/chueco/lado within 4
      babea/babeando + cara/boca/lado/habla/hablar
      no reconoce a nadie
      no/ni reconoce/conoce + familia/nadie/hijos/mama/nos within 5
      babea/babeando/baba + lado/boca/esquina/cara within 6
      cae/caen/caia + mano/manos + derecha/izquierda/taza/cosas/agarrar within 10
      NOPUEDO agarrar/sostener/sujetar/apretar + mano/cae/taza/cuchara/lapiz within 10
      se va/cae/inclina/recarga de/para/hacia un/el lado
      ojo/boca/parpado cerro/cayo/caido/caida/colgo + lado/habla/cara/brazo within 8
      palabras/todo al reves
      no/ni le/se entend*/entiend* + palabra/dice/habla/boca/nada within 6
      boca llena de piedras/algodon/papa/canicas
      no ve/veo por/de/del el lado/ojo/izquierdo/derecho within 3
      mezcla/mezclando/revuelve/confunde/cambia/enreda las/palabras palabras
      choca/chocando/tropieza con todo/cosas/paredes/puertas
      cara/boca/sonrisa dispareja/desigual/de_lado/chueca/caida
      dejo de obedecer*/responder*/funcionar + mano/brazo/pierna/lado within 8
      mano/brazo/pierna + no/dejo + obedece/obedecerme/responde/hace_caso/funciona/sirve within 6
      no sabe como me/se llamo/llama
      lado + aguado/aguada/guango/flojo/caido/muerto/sin_fuerza within 5
      no/ni me/le salian/salen/salia las/la palabras/palabra/voz
      hormiguea/hormigueo/dormido/dormida/adormecid* + cachete/cara/labio/boca/mejilla within 5
      camina/caminar/anda como si/un/borracho/tomado/tomada/mareado within 4
      pupila/pupilas
    `,
    breathing: `
      NOPUEDO RESPIR within 4
      CUESTA RESPIR within 4
      RESPIR + CUESTA within 4
      no respira
      no respira bien
      falta/faltando/faltandole/hace/falto aire/respiracion/aliento within 3
      faltan aire
      NOPUEDO/no agarrar/agarro/coger/cojer/cojo/jalar/jalo/entra/llega/pasa/tomar/tomo/meter/recibo aire within 4
      ahoga*
      ahogo
      ahogado/ahogada/ahogandome/ahogando
      ajogado/ajogo/ajogando/ajogandose
      asfixi*
      sofoc*
      atraganto/atragantado/atragantada/atragantando/atragantando/atora/atoro/atorado
      RESPIR + rapido/raro/feo/agitado/agitada/mal/rapidisimo/superficial/despacito/ruido/ronca/chistoso within 5
      agitad*/fatigad*/fatigao/fatiga + hablar/RESPIR/aire/caminar/mucho/bien within 8
      dejo/deja/paro de respirar
      jadea*
      silba/silbido/silbidos/silbando/silbandole/chillido/pillido/pillidos + PECHO/INHALADOR/NOAYUDA/asma within 10
      asma + FUERTE/ataque/crisis/mal/mala/malo/NOAYUDA/NOPARA within 8
      ataque/crisis de asma
      INHALADOR + NOAYUDA within 6
      labio*/boca/uñas/dedos/lengua/cara + AZUL within 6
      poniendo/puso/pone/ponen/pusieron/esta AZUL
      OXIGENO + 40-89 within 6
      costillas + hunde/hunden/ven/mete/meten/RESPIR within 8
      se le hunde pecho/pechito/costillas/garganta
      aletea nariz/aleteo nasal
      espuma rosada/rosa
      PECHO + trancado/trancada/apretado/cerrado + RESPIR within 10
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      crisis/ataque/crisis asmatica/asmatico/asma within 2
      broncoespasmo/broncoespasmo
      insuficiencia respiratoria
      piel azul/azulada/morada/gris
      cianosis
      ahogo/ahogos
      espuma + rosada/rosa/boca/tos within 5
      NOPUEDO llenar pulmon/pulmones/aire
      pulmon/pulmones + cerrado/cerrados/cierran/lleno/llenos/agua/colapso/colapsado/entra/duelen/tapados within 6
      pecho + silba/chilla/hunde/cerrado/apretado/trancado/ronca/hierve within 4
      respir* + cuesta/costando/corto/corta/fatiga/dificil/poco/nada/mal/agitado/rapido/hondo/trabajo/raro/ruido/silbido/apenas/dificultosa/entrecortada within 5
      dormir sentado/sentada/parado + aire/ahogo/respirar/tos/piernas/pecho
      NOPUEDO acostarme/acostarse/dormir/acostar + aire/ahogo/respirar/respira/ahoga within 10
      no le/me llega/entra/pasa oxigeno/aire
      atoro/atorada/atorado/atragant*/trabo/trabado/ahogando/ahogo + comida/pan/carne/hueso/moneda/uva/dulce/juguete/garganta/pastilla within 8
      garganta + cerrada/cerrando/cierra/cerro/tapada/atorado/atorada/atorada within 5
      tos/tosiendo + ahoga/morado/morada/respirar/aire/azul within 8
      estridor/crup
      oxigeno + bajo/baja/bajando/bajo/bajito/poco within 5
      fatig* + pecho/aire/hablar/respirar/respiro/asma/mucha/muy/bien/demasiado within 6
      ajog*/jog*
      respir*/respiro/aire + lucha/batalla/pelea/trabajo/esfuerzo/martirio within 6
      pulmon/pulmones + sentado/peso/piedra/apretados/apretado/aplast*/cerrados within 6
      suena/tose/tos como/de perro/foca/gallo
      mete/hunde/meten/hunden el/las/la pecho/pechito/costillas/panza
      asma + hablar/apriete/apretado/sin/NOPUEDO/aire/cierra within 8
      sin hablar/aire/respirar + asma/pecho/apriete
      INHALADOR + cada + hora/horas/rato/media within 6
      INHALADOR + hace/sirve/ayuda/quita/ya_no/nada within 12
      cansad* de respirar/toser
      decir/hablar/digo + tres/dos/pocas/cuatro/unas + palabras + parar/aire/seguido/puedo/solo within 12
      ruido/pitido/silbido/chillido + respira/respirar/tragar/traga/babea within 12
      mete/hunde/jala/chupa la/el piel/pecho/costillas/cuello/panza
      uñas/labios/dedos/boca moradas/morados/azules/grises/azul/morada
      sin/falta aire/aliento + baño/caminar/cama/pasos/hablar within 10
      babea/tose/tosiendo/toser/arquea + traga/pedazo/pedacito/manzana/uva/dulce/hueso/moneda/nuez/comida within 16
      quedar*/quedo/quedando sin aire
      panza/pancita/barriga/pechito se le mete/hunde/sume
      queda/quedo/quedaba sin respirar/aire/respiracion
      no paso/pasa/traga/trago ni/la saliva
      cada vez me/le entra menos
    `,
    bleeding: `
      SANGRE + NOPARA within 6
      SANGRE + MUCHO within 5
      NOPARA de/echar sangrar/sangre
      no dejo/deja/para/paro de sangrar/sangre within 4
      desangr*
      hemorragia/hemoragia/emorragia
      perdi/perdido/perdiendo/pierde sangre
      # De adentro
      VOMITO + sangre
      tos/tosi/tose/tosiendo/tosio/escupi/escupo/escupe/escupiendo/flema/flemas + sangre within 5
      POPO + SANGRE + MUCHO within 10
      POPO + sangre + MAREO within 12
      cagando/cago/cague/evacuo/evacue/obrando/orinando/poposeando sangre within 2
      POPO + negro/negra/negras/negros/brea/chapapote/alquitran/petroleo within 6
      cafe molido
      posos de/del cafe
      borra de/del cafe
      vomito/vomite + cafe/negro within 6
      sangre + recto/ano/culo within 6
      # Heridas, nariz
      SANGRE + nariz + NOPARA within 8
      SANGRE + nariz + hora/horas/minutos/anticoagulante within 12
      HERIDA + SANGRE + MUCHO within 10
      HERIDA + SANGRE + NOPARA within 10
      HERIDA + abrio/abierta/revento + SANGRE within 10
      corte/corto/cortado/cortada/machete/cuchillo/vidrio + NOPARA + SANGRE within 12
      arteria cortada/corte/sangre
      torniquete
      fistula/dialisis + SANGRE within 8
      # Matriz
      empapo/empapa/empapando/lleno/mojo/traspaso/paso toalla/toallas/compresa/compresas/kotex/pañal within 3
      coagulos/cuajarones/cuajos + grandes/botando/boto/salen/echando/SANGRE within 6
      sangrado + abundante/fuerte
      no podemos/puedo/puede parar sangre
      sangre + parar + no/NOPUEDO within 6
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      sangre/sangrado + incontrolable/severo/severa/activo/profuso/sin_parar/masivo/intenso/vaginal_abundante within 5
      pierdo/pierde/perdiendo/perdi/botando/boto/echando/echo/sale/saliendo/salio/brota/tirando/arrojando/escupiendo + SANGRE + MUCHO/sin_parar/chorro/chorros/coagulos/abundante within 8
      sangre a chorros/borbotones/montones
      sangre + nariz/oido/oidos/boca/ojos/recto/ano/vagina/ombligo/culo + MUCHO/NOPARA/horas/hora/coagulos/sale/salio within 8
      sale/salio/saliendo/echa/echando/bota/botando sangre
      vomit*/devolv*/arroj*/escup*/tos*/buche/buches + sangre/cafe/coagulos within 6
      popo/pupu/caca/heces/excremento/evacuacion + negr*/sangre/roja/rojo/guinda/petroleo/brea within 5
      diarrea con sangre
      diarrea + sangre + MUCHO/MAREO/debil/dias within 10
      cagando/obrando/evacuando/haciendo/defecando + sangre/negro
      regla/menstruacion/periodo + coagulos/empap*/toallas/hora/mareada/desmay*/hemorragia/semanas_sangrando within 10
      toalla/toallas/compresa/compresas/pañal + hora/minutos/empap*/llena/llenas/lleno/sangre within 6
      se me/le abrio/abrieron/reventaron/solto herida/puntos/cesarea/costura/operacion within 6
      herida/cortada/corte/tajo + profund*/abiert*/sangra/sangrando/chorro/hueso within 6
      anticoagulante* + sangr*/golpe/golpe*/caida/cai/cayo/moretones within 12
      venda/gasa/vendaje + empapada/empapado/llena/sangre within 5
      brinca/brota/salpica/chorrea/chisguetea la/mucha sangre
      taza/inodoro/baño/lavabo lleno/llena/lleno/llenaron + sangre within 6
      amigdalas/anginas/muela + sangre/sangr*/escup* within 10
      regla/sangre/sangro como llave/grifo/pluma/chorro/manguera
      llene/llenado/lleno/empape/mojo + toallas/toalla/pañal/compresas within 5
      escupiendo/escupe/escupo/tosiendo + sangre within 4
      pedazos/pedazo + sangre/carne + botando/sale/salen/embarazada/semanas within 10
      vomit* + cafe/oscuro/negro/marron within 12
      parecia/como cafe/borra viejo/molido/negro + vomit* within 12
      agua + roja/rojo/sangre + baño/popo/inodoro/taza/veces/mareo within 16
      gasas/gasa/toallas/toalla/trapos/servilletas + llen*/empap*/caja/pasa + sangre/boca/muela/nariz/herida within 20
      sangr* + anticoagulante/warfarina/xarelto/eliquis + muela/nariz/cortada/golpe/para/boca within 20
      coagulos/coagulo/cuajo/cuajos + tamaño/ciruela/huevo/limon/naranja/pelota/puño within 6
      cambi*/cambiamos/cambiado la/el toalla/venda/gasa/pañal/trapo + veces/sangre/corto/plavix/anticoagulante within 14
      anticoagulante*/plavix/warfarina/xarelto/eliquis/aspirina + corto/corte/cortada/toalla/nariz/herida within 14
      salio/sale/vomite/vino + rojo/roja/sangre + bastante/mucho/estomago/vomit*/virus within 12
      nariz + chorrea/chorreando/corre/garganta/trago within 8
      orino/orina/orinando/meo + sangre + espesa/coagulos/nada/roja/mucha within 8
      sangr* + volvio/volvi/empezo/otra_vez/de_nuevo + sangr*/otra/nuevo/vez within 8
    `,
    'self-harm': `
      matarme/matarse/suicidarme/suicidarse/suicidar/suicidarnos/ahorcarme/ahorcarse/colgarme/colgarse
      suicid*/suisid*
      me/se QUIERO matar/morir/suicidar/quitar/ahorcar/colgar within 3
      me/se voy/va a matar/suicidar/ahorcar/colgar
      QUIERO morirme/morirse/morir/morirme/matarme/desaparecer/dejar within 4
      QUIERO estar muerto/muerta
      quisiera/ojala/mejor/deberia estar/estuviera/estuviese muerto/muerta/muerto
      mejor muerto/muerta
      quitarme/quitarse/quitar/quite/quitarle la vida within 2
      acabar/termino/terminar/acabe con mi/todo/la/esto/vida
      NOQUIERO VIVIR within 4
      no despertar/despertara/despertarme/despertarse/despierte nunca/mas/mañana/jamas
      y no despertar
      ojala no despierte/despertara/amanezca/amaneciera/hubiera
      vida no tiene/vale sentido/pena/nada
      sin sentido vida/vivir
      no le/tengo veo/encuentro sentido vida/vivir/nada
      mejor/mejores/bien sin mi
      nadie me extrañaria/extrañara/necesita
      soy una/un carga/estorbo
      hacerme/hacerse/haga/hago/hace/hacer daño + QUIERO/me/misma/mismo/voces within 6
      lastimarme/lastimarse/dañarme/herirme
      me/se estoy/esta/ando/he/corto/corta/corte cortando/cortado/corta brazos/otra/muñecas/piernas/venas within 4
      cortarme/cortarse/cortandome/cortandose/cortandose
      cortar/corto/corta/corte venas/muñecas
      se corta los/las brazos/piernas/muñecas
      autolesion*
      tirarme/tirarse/aventarme/aventarse/lanzarme/lanzarse/botarme puente/edificio/carro/tren/balcon/ventana/azotea/tren/metro within 4
      saltar/brincar del/desde puente/edificio/balcon/ventana
      pegarme un tiro
      darme/dispararme/pegarme tiro/balazo
      tengo/tiene pistola/pastillas/cuerda/soga/navaja + morir/matar/vida/sentido/listas/contadas/aqui within 12
      pastillas + contadas/listas/sentido/despedirme within 8
      carta/nota + despid*/despedida/adios/suicid* within 6
      despedirme/despidiendose/despidiendome/despidio + todos/carta/familia/adios within 6
      adios a todos/mundo
      no aguanto/puedo mas + vida/vivir/acabar/morir/todo/adios within 10
      ya no puedo/aguanto mas con/quiero
      ya no aguanto mas
      ya no puedo mas
      voces + daño/matar/mate/morir/lastimar/dicen/dice/diciendo within 8
      no merezco vivir
      ganas de morir/desaparecer/matarme
      pensamientos/ideas suicidas/suicidio/muerte/morir
      pensando en la muerte
      pa/para que vivir/sigo/seguir
      QUIERO ir/irme de este mundo
      me/se quiero/quiere/voy ir de este mundo
      compre/consegui/tengo/compro/conseguimos soga/cuerda/pistola/veneno
      hecho/hago/hace/hizo cortes/cortadas/heridas + brazos/piernas/muñecas/misma/mismo within 8
      cortes/cortadas en los/las brazos/muñecas/piernas
      no veo/hay/tengo salida
      descansar para siempre
      quiero descansar + siempre/morir/salida/vida within 8
      no valgo nada
      deberia morirme/morir/matarme
      mundo/familia/hijos/todos mejor/bien sin mi within 6
      dormir para siempre
      estar muerto/muerta
      me arrepiento de haber nacido
      no deberia haber nacido
      QUIERO acabar/terminar con/mi todo/vida/esto
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      cortandose/cortarse/cortandome/cortarme
      se/me esta/estaba/estoy/estuve/ha/he/anda/sigue cortando/cortado/lastimando/quemando/hiriendo within 2
      haciendose/haciendome/hacerse/hacerme daño
      se/me esta/estoy haciendo daño
      se hace/hizo/haria daño
      me hago/hice daño
      a proposito + corto/cortado/quemo/lastima/lastimo/hirio/hace/tomo/pastillas/golpea/corta within 8
      se/me lastima/lastimo/golpea/quema/araña/rasguña + proposito/sola/solo/misma/mismo/brazos/piernas within 5
      me/se QUIERO lastimar/herir/dañar/cortar/tirar/aventar/lanzar/desaparecer within 3
      autolesi*/auto_lesi*
      rendirme/rendir/rindo + aguanto/puedo/vida/mas/todo within 8
      no aguanto/puedo/soporto/doy mas
      no aguanto/puedo/soporto mas
      ya no puedo/aguanto/doy + asi/esto/mas/vida/vivir
      tomarlas/tomarmelas/tomarme + pastillas/todas/noche/veneno + guardadas/voy/hoy/noche/tengo/listas within 10
      pastillas guardadas/escondidas/juntando/ahorrando within 6
      estoy/he juntando/guardando/juntado pastillas
      mejor estaria/estar/estoy muerto/muerta
      estaria/estarian mejor/bien/felices muerto/muerta/sin
      QUIERO acabar/terminar + vida/todo/sufrimiento/esto/dolor within 6
      ya no quiero/quiere nada + vida/vivir/morir/seguir/mundo
      QUIERO morir*/suicidar*/matar*/ahorcar*/quitarse/cortarse/cortarme within 4
      trato/intento/intentó/quiso/iba/trata/quiere de/a/se matarse/suicidarse/ahorcarse/quitarse/cortarse/matar within 3
      se intento/trato/quiso/quiere matar/suicidar/ahorcar/quitar/envenenar/colgar within 3
      no quiere/quiero/queria/desea/deseo despertar/vivir/existir/seguir
      dice/dijo/dicho que quiere/queria/va morir/morirse/matarse/suicidarse/irse/desaparecer within 6
      sin ganas de vivir/seguir
      la vida/existencia no/ya vale/tiene/sentido
      vida + sentido/vale + no/sin within 6
      no hay salida/esperanza/razon/futuro
      sin esperanza + vida/vivir/morir/seguir
      estorbo/carga + familia/todos/soy/vida/morir/mejor within 6
      no sirvo para nada
      nadie me/le quiere/extrañaria/necesita/importa + morir/vida/vivir/mejor/desaparecer within 8
      extrañaria + nadie/muero/muriera
      despid* + siempre/mundo/todos/carta/perdon/quiero within 6
      perdonenme/perdonen/perdon + todo/morir/ir/mundo/carga/hijos + adios/voy/siempre/mas within 10
      cuiden a mis/mi hijos/mama/perro + adios/voy/mas
      irme para siempre
      dejar de sufrir/existir/vivir
      descansar en paz
      pistola/arma/cuchillo/navaja/soga/cuerda/veneno + matarme/morir/cabeza/sien/vida/acabar/todo/mi/listo within 8
      navaja/cuchilla/gillette + brazos/cortar*/muñecas/corto within 6
      cortes + hizo/hace/brazos/misma/mismo/muñecas/piernas/tiene within 6
      pienso/piensa/pensando/pensar en la/mi muerte
      como matarme/suicidarme/morir
      hasta aqui llegue/llego
      ya no van/va/vas/necesito/necesitare + recetas/citas/medicinas/necesitar within 6
      cartas/carta/nota para/a mis/mi/la hijos/familia/mama/esposa/todos/esposo
      deje/escribi/dejo/escribio/dejando cartas/carta/notas/nota
      estrellar*/estrello/estrellando + carro/coche/moto/muro/arbol/poste within 6
      nadie lo/me/se notaria/extrañaria/daria/enteraria
      pistola/arma/cañon/cuchillo + boca/cabeza/sien/cuello + puse/pongo/tengo/puso/me within 8
      me quemo/corto/araño/pego/golpeo/rasguño con/cuando/los/las/para + cigarro/aguanto/brazos/piernas/encendedor/navaja/calmarme/sentir within 6
      ojala estuviera/estuviese muerta/muerto
      si yo no estuviera/existiera
      me imagino/veo muerto/muerta/estrellando/colgado/colgada/saltando
      pienso/pensado/pensando/pienso_mucho en ya/no no/estar estar/aqui within 4
      ya no estar/existir/despertar/vivir/sufrir
      alguien sepa que lo/me siento/perdonen/perdon
      no puedo cargar/seguir/continuar mas/con/asi
      cuiden/cuida/cuidenme/encargo/cuiden_a + mama/hijos/papa/perro/familia/hermanos/niños + siento/perdon/puedo/adios/mas within 25
      como lo haria/haré/hare/hago
      llegue hasta la/el/al azotea/puente/balcon/techo/garaje/vias/ventana
      azotea/puente/balcon/vias/precipicio + ayer/anoche/hoy/pense/brincar/saltar/tirar*/llegue within 10
      quiero/quisiera/ojala que todo/esto pare/termine/acabe/se_acabe/termine
      solo quiero que todo/esto
      basura/estorbo/inutil/porqueria/carga/fracaso + siento/soy + pare/morir/vida/quiero/nadie/mejor within 10
      me siento/soy una/un basura/estorbo/carga/porqueria/mierda
      cortadas/cortes/cicatrices/rayas/heridas + muslos/brazos/muñecas/piernas/antebrazos/barriga within 6
      sangre + sabanas/manga/mangas/navaja/cuarto + cort*/muslos/brazos/hijo/hija within 14
      no quiere llegar/crecer/cumplir/ser a/mas/grande/años within 3
      dio/regalo/regalando/regala/entrego + reloj/anillo/perro/cosas/ropa/carro/llaves + papeles/seguro/armas/testamento/tomando/adios within 25
      armas/pistola/arma/escopeta/rifle + casa/tomando/triste/deprimido/papeles/solo/llorando/borracho within 12
      no le veo futuro/salida/solucion/caso
      no hay nada que/mas
      ganas de no/ya despertar/existir/seguir/estar
      juntando/guardando/escondiendo + pastillas/medicinas/valor within 6
      ya no quiero/quisiera sentir/sufrir/nada/mas
      puente/azotea/vias/barranco + paso/pasar/creo/llegar/parado/parada/mirando within 12
      no creo llegar/pasar/aguantar/amanecer a/al/de/hasta
      cuchillo/navaja/pistola/pastillas/soga + baño/encerro/encerrada/encerrado/puerta/mochila/cuarto/escond* within 12
      merecen/merece una/un mejor madre/padre/mama/papa/vida/esposa
      seguro de vida + mejor/merecen/carga/cobr*/muera/falte
      ojala + cirugia/operacion/avion/cancer/accidente + mal/despierte/muera/mate within 10
      ya no despierte/despertar/despertara
      por si acaso + pastillas/bote/frasco/navaja/soga
      no le/les digan/diga/cuenten + pastillas/cort*/mama/papa/morir/navaja
      sin cortarme/cortarse + volvi/anoche/recai/hoy/otra/hondo within 12
      hondo y/pero no cierra
    `,
    'harm-others': `
      QUIERO/miedo/temo matar/lastimar/golpear/apuñalar/herir/ahorcar/pegarle/asfixiar a/le/mi OTROS within 4
      QUIERO/miedo/temo hacerle/hacerles/hacer daño/mal/algo OTROS within 5
      QUIERO/miedo/temo matarlo/matarla/lastimarlo/lastimarla/lastimarlos/apuñalarlo/apuñalarla/ahorcarlo/sacudirlo within 4
      le/les voy/va hacer daño/algo/malo OTROS within 5
      voces + apuñal*/mate/matar/lastime/ataque within 8
      voy/va a matar a/lo/la OTROS within 3
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      matar a alguien/mi/todos/ese/ella/el
      QUIERO matar + alguien/todos/gente/esposo/marido/hijo/vecino/jefe/ese within 4
      ganas/miedo/pensamientos/impulsos de/que matar/lastimar/ahorcar/golpear/ahogar/apuñalar/pegarle + bebe/niño/hijo/hija/alguien/esposo/gente/mama within 5
      voces dicen/mandan/ordenan/piden que within 4
      le voy/quiero a/que hacer/pegar/matar daño/algo/tiro
      miedo de lo que le/les + hacer/haga/hago within 6
      casi lo/la/le sacudo/pego/mato/ahogo/tiro/golpeo
      imagenes/pensamientos/ideas/visiones + aventar*/tirar*/tapar*/ahogar*/lastimar*/hacerle/asfixiar*/acuchillar* + bebe/niño/niña/la/hijo/hija/escalera/cara within 16
      miedo/terror/panico quedarme/estar sola/solo/a_solas con
      terror/miedo + quedarme/estar + sola/solo + bebe/ella/el/niño/niña within 16
      hacer que se callen/calle/arrepientan/paguen/detengan
      vecinos/tele/gobierno/gente/radio + señales/mensajes/espian/espiando/vigilan/persiguen/envenenar/camaras + callen/noche/matar/pastillas/pared/cuchillo/voy within 25
      voces + mas/fuertes/ordenan/mandan/hablan/dicen within 5
      sacudirlo/sacudirla/sacudir/ahogarlo/ahogarla/taparle/pegarle + calle/callen/bebe/cuna/pienso/odio/llora within 14
      junto/sobre a/la cuna + sacud*/pienso/almohada
    `,
    overdose: `
      sobredosis
      sobre dosis within 1
      TOME DEMASIADO MEDICINA within 5
      TOME MEDICINA DEMASIADO within 5
      TOME DEMASIADO de MEDICINA within 4
      TOME + doble + MEDICINA within 8
      TOME 6-200 MEDICINA within 4
      TOME como 6-200 MEDICINA
      TOME veinte/treinta/quince/diez/cuarenta/cincuenta/doce/ocho/cien MEDICINA within 4
      NINO COMIO MEDICINA within 6
      NINO tomo/tomaron mis/unas/las/todas MEDICINA within 4
      doble dosis
      dos dosis + error/querer/equivoc*/junta/juntas within 10
      dos veces + MEDICINA + TOME within 12
      pase con/de MEDICINA/insulina within 4
      TOME/metio/meti/inyecto/consumio/uso DROGA within 6
      DROGA + despierta/respira/responde/reacciona/morado within 12
      narcan/naloxona
      MEDICINA + alcohol/tequila/cerveza/vodka/ron + TOME + DEMASIADO/6-200 within 14
      TOME + MEDICINA + alcohol/tequila/vodka/ron within 10
      intoxicacion/intoxicado/intoxicada + alcohol/MEDICINA/etilica within 8
      se/me equivoque/equivoco/equivocamos MEDICINA/dosis + mal/rara/raro/mareada/mareado within 14
      el/la doble/triple de insulina/MEDICINA
      me bebi/tome todo el jarabe
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      TOME + MEDICINA + DEMASIADO within 7
      TOME + DEMASIADO + MEDICINA within 7
      TOME las/los/el/la MEDICINA de/del mi/la/el/su within 3
      tomo/trago/comio las/los/unas pastillas/medicinas/pildoras + abuela/abuelo/mama/papa/hermano/perro within 6
      NINO + MEDICINA + tomo/trago/comio/bebio/encontro/metio/chupo/agarro within 8
      equivoc* + insulina/dosis/medicina/pastilla/inyecte/jarabe/unidades within 8
      inyecte/puse/inyecto/puso + insulina + doble/dos/demasiad*/error/equivoc*/mas/veces within 8
      insulina + doble/demasiada/de_mas/dos_veces/equivoc*/error within 6
      DROGA + meti*/consum*/inyect*/fum*/pas* + mal/despierta/responde/respira/morado/convuls* within 12
      se paso/pase/pasaron de/con dosis/droga/drogas/pastillas/alcohol/rosca within 3
      coma etilico
      borracho/borracha/tomado/tomada/alcohol + despierta/responde/reacciona/respira/inconsciente/frio within 8
      mezcl* + pastillas/alcohol/medicinas/drogas/clonazepam within 5
      perdi/perdio la cuenta + pastillas/pastilla/medicina/tome/tragos within 8
      pastillero/botiquin + metio/faltan/abrio/falta/comio/agarro within 8
      insulina/medicina/pastilla/dosis + dos_veces/otra_vez/doble/repeti/repetida within 6
      me/le/se inyecte/puse/tome/di/dio + dos_veces + insulina/medicina/pastilla/dosis within 10
      puñado/puño/puñito de MEDICINA
      tomo/tome/comio/trago + pastillas/medicinas/todas/todo + lunes/martes/miercoles/jueves/semana/dias/mes/vez within 14
      de una vez/jalon/golpe/sola + pastillas/medicina/tomo/tome within 10
      unidades + vez/equivoc*/mal/error/tocaban/lei/confund*/lugar/insulina within 18
      puse/puso/inyecte/inyecto 10-300 unidades/de
      jeringa/pluma/dosis/frasco/medicina/pastilla/insulina equivocad*/mal
      en vez/lugar de + ml/mg/unidades/1/1.25/2.5/media/una + di/dio/bebe/tome/puse/dos within 18
      ronca/ronquido/gorgotea + raro/fuerte/feo + ojos/despierta/pastillas/borracha/tomo within 14
      botella/vodka/tequila/ron/alcohol/cerveza/cervezas + MEDICINA within 12
      otra vez/dos + tome/tomo + acordaba/acuerdo/mareado/mareada/pulso/noche/pastillas/presion within 16
      trago/tomo/comio un/una/como monton/puño/puñado/bola de
      monton/puño/puñado/bola de advil/motrin/aleve/tylenol/tempra/xanax/tafil/benadryl
      pastilla/pastillas + compro/calle/internet/amigo/fiesta/redes/vendieron + dormid*/labios/morad*/raro/despierta/respira/gris/grises within 18
    `,
    poison: `
      envenen*
      veneno
      TRAGO QUIMICO within 5
      QUIMICO + TRAGO within 3
      monoxido
      intoxic* + gas/humo/monoxido/comida/pescado/hongos within 6
      fuga/olor/huele de/a gas
      huele mucho a gas
      mezcl* + cloro/amoniaco within 6
      inhal*/aspiro/aspire/respire gas/humo/cloro/amoniaco/quimico/vapores within 5
      todos/familia/casa + dolor/mareo/mareados/nauseas + calentador/estufa/gas/generador/calefaccion/brasero within 14
      calentador/estufa/calefaccion huele raro/gas
      lavaplatos/lavavajillas/lavatrastes + TRAGO/pastilla/chupo within 8
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      se/me trago/tomo/comio/bebio + QUIMICO within 5
      TRAGO + QUIMICO within 5
      intoxic*
      huele/olor/fuga + gas + mareo*/mareados/dolor/casa/cocina/cabeza within 8
      botella/vaso/frasco equivocad* + tome/bebi/tomo/bebio/trago within 8
      mordio/chupo/reviento/revento + capsula/pastilla/bolsita/sobre + detergente/jabon/ropa/lavadora/lavaplatos within 8
      planta/generador/carbon/brasero/anafre/parrilla/calentador/carro + sotano/garaje/adentro/casa/cuarto/cerrado + dolor/mareo/mareados/dormida/dormido/nauseas/vomit*/cabeza within 28
      boca/labios/manos/cara azul/verde/roja/blanca + liquido/tomo/polvo/garaje/lavadero/creo within 12
      tomo/bebio/trago/comio + liquido/limpia*/aceite/anticongelante/quita*/spray/polvo within 8
      vaper/vapeador/cigarro/cigarrillo + liquido/bebe/niño/niña/trago/boca/babeando within 10
      bebe/niño/niña agarro/encontro/abrio + liquido/frasco/botella/bote/falta/babeando/boca within 12
      hongo/hongos/semillas/planta/bayas + comi/comio/patio/monte/jardin within 8
    `,
    allergy: `
      anafila*/anafilacti*
      reaccion + alergica/alergia + FUERTE/HINCHA/RESPIR/grave/ahora/ronchas within 8
      alergia/alergica + HINCHA/RESPIR/GARGANTA/FUERTE within 8
      epipen/epinefrina/adrenalina + puse/poner/pusimos/puso/use/uso/usamos/aplique/inyecte/inyecto within 6
      CARA + HINCHA within 6
      labios/lengua/GARGANTA/parpados/párpados + HINCHA within 6
      ojos + HINCHA + ronchas/cerrados/cierran/alergia within 10
      GARGANTA + cierra/cerrada/cerrando/cerrandose/cierro/cerrado/apretada/aprieta/cerrar within 6
      lengua + grande/gruesa/engordando within 5
      NOPUEDO/no tragar/trago/traga + HINCHA/alergia/anafilaxia/GARGANTA/ronchas/labios within 10
      NOPUEDO tragar saliva/nada
      ronchas/ronchitas/urticaria/habones + RESPIR/GARGANTA/todo/cuerpo/HINCHA within 8
      pico/picaron/picada/picadura/piquete + abeja/abejas/avispa/avispas/hormiga/hormigas/alacran/escorpion/avispon + HINCHA/GARGANTA/RESPIR/MAREO/ronchas/cara within 14
      pico/picadura alacran/escorpion within 4
      CARA + globo/monstruo/deforme/deformada within 10
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      cara/lengua/labio/labios/ojos/parpados/boca/garganta/cuello + HINCHA within 8
      hinchazon de/en lengua/labios/cara/garganta within 3
      edema de glotis
      shock/choque anafilactico/alergico
      alerg* + respir*/trag*/HINCHA/garganta/ronchas/grave/fuerte/severa/cara/lengua within 8
      ronchas/urticaria/habones/sarpullido + todo/toda/cuerpo/cara/respir*/garganta/HINCHA/mareo within 8
      NOPUEDO/no tragar + alergia/saliva/garganta/HINCHA
      abeja/avispa/avispon/hormiga/hormigas/alacran/escorpion + pico/picaron/picadura/picada + HINCHA/ronchas/garganta/respir*/MAREO/bebe/niño/cara/muchas/mal within 12
      comi/comio/tome/tomo/puse/puso + HINCHA + cara/labios/lengua/garganta/ojos/boca within 14
      cerrando/cerro/cerraron/cierra la/los voz/ojos/garganta + hinchad*/comi/pastilla/alerg*/cara within 10
      ojos cerraron/cierran/cerrados de + hinchados
      ronchas/ronchitas/urticaria/sarpullido/comezon + vomit*/garganta/HINCHA/barriga/tos/mareo/silbido + comio/comi/galleta/nuez/nueces/mani/cacahuate/picadura/minutos/medicina/antibiotico/camaron/huevo/leche/fiesta within 30
      pica/picazon/comezon/hormiguea + garganta/lengua/boca/labios + ronchas/vomit*/comio/comi/nueces/mani/galleta/HINCHA within 25
      labio/labios/lengua + enorme/gruesa/grueso/gorda/gordo/grande/inmenso within 5
      contraste/vacuna/inyeccion/antibiotico/suero/pastilla + pica/picazon/ronchas/ronco/ronca/apretado/hinch*/garganta within 20
      pica/picazon todo/toda/cuerpo + pecho/garganta/ronca/ronco/aire/hinch* within 14
    `,
    pregnancy: `
      EMBARAZO + SANGRE within 10
      EMBARAZO + manchando/manchado/mancho/manchas + DOLOR/fuerte/rojo within 12
      4-42 + semanas/sem + SANGRE/manchando + DOLOR/FUERTE/cólicos/colicos within 14
      4-42 + semanas/sem + SANGRE within 8
      no + MUEVE + BEBE within 8
      no siento bebe/beba/patadas/nene/nena
      no siento que se mueve/mueva
      BEBE + menos/poco/casi/dejo + MUEVE within 8
      no me patea/pateado
      rompio/romper/rompi/rompieron/reventó/revento/rota/roto/rompimos fuente/bolsa/aguas/membrana/membranas
      fuente + rompi/rota/rompio
      aguas rotas
      saliendo/sale/tirando/perdiendo/boto/botando liquido + EMBARAZO/semanas/4-42/bebe within 12
      perdiendo liquido
      contraccion*
      dolores de parto
      parto prematuro/adelantado
      cordon + sale/salio/saliendo/fuera/ve within 6
      viene/salio/saliendo el bebe
      preeclampsia/preclampsia/eclampsia
      EMBARAZO + dolor de cabeza within 12
      20-42 + semanas/sem + cabeza/lucecitas/luces/vision/vista/borroso/borrosa within 14
      20-42 + semanas/sem + 140-220 within 14
      EMBARAZO + 140-220 within 12
      EMBARAZO + vista/vision/lucecitas/borroso/borrosa/zumbido within 12
      EMBARAZO + CAIDA within 8
      EMBARAZO + GOLPE + panza/barriga/choque/vientre within 10
      EMBARAZO + dolor + FUERTE within 10
      EMBARAZO + desmay*/MAREO/fiebre/convuls*/HINCHA within 12
      prueba positiva + DOLOR/SANGRE within 12
      ectopico
      perdiendo al/el bebe/mi
      perder al/el bebe
      aborto/abortando/abortar
      PARTO + SANGRE within 14
      PARTO + coagulos/FIEBRE/FUERTE/cuajarones/cabeza within 14
      placenta
      sale/salio/saliendo/chorrea/tiro agua/liquido/aguita + 4-42/semanas/embarazada/abajo/embarazo within 12
      ganas de/que pujar
      SANGRE + 4-42 + semanas within 10
      BEBE + quieto/quieta/tranquilo + ayer/hoy/panza/semanas within 10
      panza/barriga no mueve
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      no siento/sentido/sentir/percibo + movimiento/movimientos/patadas/bebe/mueva/mueve within 6
      movimientos/patadas/patea/mueve + menos/poco/casi/pocos/pocas/no/dejo/ya_no + bebe/embaraz*/panza/barriga/semanas/hoy/dia/niño within 10
      EMBARAZO + hinchaz*/HINCHA + cara/manos/cabeza/vision within 12
      EMBARAZO + dolor + abdom*/vientre/barriga/bajo/cadera/espalda/lado + FUERTE/intens*/sangr*/duro within 14
      EMBARAZO + intenso/severo/horrible within 10
      EMBARAZO + liquido/agua/aguas/fuente/flujo within 8
      EMBARAZO + vomit* + todo/nada/retengo/dias/parar within 10
      EMBARAZO + quem*/ardor/orina + fiebre within 10
      EMBARAZO + accidente/choque/atropell*/golpearon within 8
      EMBARAZO + respir*/pecho/convuls*/inconsciente within 10
      contraccion*/dolores + minutos/seguidas/seguidos/prematur*/semanas/antes
      trabajo de parto
      parto prematuro
      viene el bebe/niño/nene/parto
      se sale/salio/ve/asoma bebe/cabeza/cordon/pie
      tapon mucoso
      regla/test/prueba + atras*/positiva/positivo + dolor/sangr*/desmay* within 12
      perdi/perdiendo/pierdo bebe/embarazo + ahora/creo/sangr*/hoy/ayuda
      amenaza de aborto
      no ha/me pateado/patea/brincado/movido + 4-42/semanas/embaraz*/anoche/ayer within 10
      pateado + no/anoche/ayer within 6
      estrellitas/lucecitas/chispas/destellos/borroso + hinch*/mes/semanas/embaraz*/falta/cabeza within 12
      PARTO + presion/cabeza/140-220/vision/hinchad* within 14
      pari/pario + cabeza/presion/140-220/sangr*/fiebre/coagulos within 14
      pataditas/patadas/movimientos + solo/dos/pocas/menos/nada/horas/conte within 10
      panza/barriga/vientre se/me pone/poniendo dura/duro + cada/minutos/seguido within 10
      cada + 2-15 + minutos/min + semanas/panza/dura/dolor/embaraz*/contracc* within 18
      rosadito/rosado/sangrita/manchita/cafe/flujo + limpi*/semanas/embaraz*/cada/panza within 14
      hombro + embaraz*/semanas + dolor/duele/mareo within 20
      puntitos/lucecitas/manchitas/estrellas + presion/cabeza/luz/parto/semanas within 18
      chorrito/chorro/goteo/gota/escurre/escurriendo/mojada + pierna/piernas/ropa/calzon/saliendo + semanas/4-42/embaraz* within 16
      20-42 + semanas + chorr*/sangr*/cai/caida/dolor/liquido/golpe/pegue
      barriga/panza + pegue/golpe/cai/caida + semanas/sangr*/embaraz* within 14
      despues/dias del/de parto/parir/cesarea + fiebre/flujo/sangr*/huele/dolor/adolorida/cabeza
    `,
    child: `
      RECIEN + FIEBRE within 10
      RECIEN + 38-42.5 within 10
      1-12 + semanas/semana/dias + FIEBRE + BEBE within 14
      BEBE + 1-12 + semanas/dias + FIEBRE within 14
      1-3 + mes/meses + FIEBRE within 10
      un/dos mes/meses + FIEBRE within 10
      1-3 + mes/meses + 38-42.5 within 12
      tres/dos/una/cuatro semana/semanas + FIEBRE within 12
      NINO + 39.9-42.5 within 10
      FIEBRE + 40-42.5 + NINO within 12
      FIEBRE + 40.5-42.5 within 8
      FIEBRE + 104-108 within 8
      BEBE + flojito/flojita/flacido/flacida/aguado/aguadito/aguada/decaido/decaida/desguanzado/desguanzada/guango/guanga/trapo/languido within 8
      flacido/flacida/desguanzado/desguanzada
      BEBE no quiere/quiso/come/mama/agarra comer/mamar/pecho/tomar/teta/leche/biberon within 5
      BEBE + dormido/despierta/dormida + comer/mamar/come/mama within 12
      BEBE + no + mojado/moja/orina/orinado/pañal/pipi/mea within 8
      pañal/pañales + seco/secos/no + mojado/horas/dia/moja within 10
      mollera/fontanela + hundida/abultada/hinchada/sumida/salida/inflamada
      ojos hundidos/sumidos
      BEBE + VOMITO + verde within 12
      no para/deja de llorar + BEBE + FIEBRE/vomita/verde within 14
      FIEBRE + manchas/puntos/puntitos/moretones + morad*/piel/rojas/negras within 10
      manchas moradas + no/quitan/desaparecen/FIEBRE within 10
      1-31 + dias + 38-42.5 within 12
      1-31 + dias + FIEBRE within 10
      1-12 + semanas + 38-42.5 within 12
      amarill* + BEBE/semanas/dias/nacido + despierta/come/dormido/mama/comer within 14
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      BEBE + no + come/mama/toma/despierta/responde/respira/reacciona/orina/moja/mueve/traga within 6
      BEBE + morad*/palid*/azul*/frio/fria/tieso/tiesa/flojo/floja/quejando/quejido/quejandose/gris within 8
      BEBE + fiebre/calentura/temperatura + dias/semanas/recien/un/mes/38/39/40 within 10
      dias/semanas de nacido/nacida + fiebre/calentura/temperatura/mama/come/despierta/amarill* within 10
      NINO + FIEBRE + no/baja/convuls*/rigid*/tieso/manchas/morad*/dormido/respond* within 12
      deshidratad*
      no hace/hizo/ha pipi/orinado/mojado/pis + bebe/niño/niña/dia/horas/ayer within 8
      llora sin lagrimas
      llora/llorando + lagrimas/parar/horas + bebe/sin/fiebre/recien within 10
      se me cayo el/la bebe/niño/niña
      bebe/niño/niña + cayo + cama/cabeza/mesa/sofa/brazos/escalera within 8
      vomita verde/chorro
      moneda/pila/iman/boton/juguete/canica/uva + trago/ahogo/garganta/comio within 6
      alberca/piscina/agua/tina + ahog*/sacamos/sacaron/hundio + niño/bebe/niña/hijo/hija within 8
      no ha/a hecho pipi/pis/popo + anoche/ayer/meses/dias/bebe/horas within 8
      no ha orinado/mojado + meses/bebe/anoche/ayer/dias
      muñeco/muñeca/muñequito de trapo
      dias/semanas + caliente/hirviendo + bebe/agarra/mama/come within 12
      no agarra/quiere/toma la/el teta/pecho/biberon/mamila
      dias/semanas + 38-42 + bebe/nacido/termometro/caliente/calientito/fiebre within 18
      1-60 + dias + calient*/fiebre/calentura/termometro/temperatura within 14
      pañal + mojado/moja/seco + diarrea/vomit*/acostad*/mamila/biberon/dias/anoche within 30
      nomas/solo esta/quiere acostad*/dormid*/tirad*
      respira + rapido + fiebre/influenza/gripe/labios/niño/niña/bebe/despertar within 16
      labios/cara/piel + gris/grises/morad*/azul*/palid* + fiebre/respira/niño/bebe/despertar/tos within 16
      no se/quiere quiere/despertar despertar/ni within 4
      semanas/dias/meses + duerme/dormido/frio/fria/helado + coma/comer/come/despert*/cosquillas/normal/mas within 18
      cosquillas/desvestir + coma/comer/despiert*/mamar
      vomit* verde + bebe/meses/veces/niño/aguad*
      encoge/encogiendo las piernas/piernitas
      5-14 dias con/de fiebre/calentura
      fiebre + 5-14 + dias + rojos/manchas/labios/sarpullido/hinchad* within 18
    `,
    seizure: `
      convuls*/conbuls*/convulc*/combuls*
      ataque/ataques/crisis epilep*/epileptico/epilepsia within 3
      ataque/ataques + epilepsia within 4
      ataques + otro/seguidos/repite within 6
      espuma + boca within 5
      echa/echando/sale/bota espuma
      temblando/tiembla/temblores/sacude/sacudiendo + ojos/todo/cuerpo/tieso/NOCONTESTA/blanco within 8
      ojos + blanco/voltea/volteados/voltearon/volteo/viro/virados/pa/atras + tiembla/temblando/tieso/NOCONTESTA/blanco within 8
      ojos en blanco
      voltearon/viraron/voltean/viro los ojos
      puso/quedo/pone tieso/tiesa/rigido/rigida
      sacude/sacudidas/tiembla/temblando/brinca/jalones + NOCONTESTA within 8
      mirada/ojos perdida/fija/perdidos/fijos + tieso/tiesa/NOCONTESTA/tiembla within 10
      quedo/quedaba tieso/tiesa
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      espasmos/temblores/sacudidas/movimientos/convulsivos/contracciones + incontrolables/violentos/cuerpo/inconsciente/involuntarios/todo/conciencia within 5
      crisis convulsiva/convulsivas/epileptica
      sacudidas/temblando/tiembla/sacude + cuerpo/todo/brazos/piernas + NOCONTESTA/ojos/control/boca/tieso/conciencia within 10
      sacudidas en/del el cuerpo
      ojos + vueltos/virados/volteados/perdidos/blancos/torcidos within 4
      se mordio la lengua
      muerde/mordio lengua + tiembla/convuls*/desmay*/tieso
      ataques + dan/dieron/dando/daban/otra/seguidos/ojos/tiembla/piso within 5
      privado/ido + responde/mirada/ojos/tieso/morado
      ojos para/pa/hacia atras/arriba
      engarrot*
      sacudirse/sacudiendose/temblar + cayo/lengua/piso/ojos/empezo within 8
      tres/dos/cuatro/cinco/varias seguidas/seguidos + despert*/epilepsia/minuto/reacciona/convuls*/ataque within 25
      no desperto/despierta/reacciona/reacciono bien/entre
      epilepsia/epileptico/epileptica + seguidas/seguidos/minutos/despert*/hoy/otra/dura within 16
      temblando todo/toda/entero
      temblando/sacudiendose + no + oia/contestaba/respondia/reaccionaba/escuchaba within 12
      parpade*/ojos + chupa*/labios/contest*/confundid*/fijos/minutos + contest*/confundid*/respond* within 16
      no contesto/contestaba/respondia + minutos/ojos/confundid*/parpade*/temblando within 12
    `,
    unresponsive: `
      inconsciente/inconciente/inconsiente/insconciente
      desmay*
      desvanec*/desvanes*
      desplom*
      perdi/perdio/perdiendo/perdido conocimiento/conciencia/sentido
      PERSONA/no no despierta/reacciona/responde/contesta/reacciono/despierto within 3
      no/ni despierta/reacciona
      no me/nos responde/contesta/habla + inconsciente/tirado/piso/PERSONA within 8
      no responde bien/nada
      no vuelve en si
      no se despierta
      no puedo/podemos/logro/logramos despertar/despertarlo/despertarla
      no lo/la puedo/podemos despertar
      encontre/encontramos/halle tirado/tirada/piso/suelo within 8
      tirado/tirada en piso/suelo/baño
      piso/suelo + NOCONTESTA/no_se_levanta within 8
      se me fue/va luz/mundo/avion/todo
      todo se puso negro
      patatus/yeyo/soponcio/vahido/sincope/telele + dio/reacciona/da within 6
      me fui de este/mundo/boca
      se cayo redondo/redonda/desmayado
      privad* + reacciona/respira/llorando/NINO within 8
      no abre los ojos
      no tiene pulso
      sin pulso
      haciendo/dando rcp/cpr/reanimacion
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      perdida/perdio/perdi/pierde de/el/la conciencia/conocimiento/sentido within 3
      quedo/quede/esta/estaba inconsciente
      no abre ojos
      no se/lo/la mueve/levanta/despierta + responde/piso/suelo/ojos/nada/caido/cayo within 8
      no puedo/podemos despertarlo/despertarla/despertar
      cuesta/dificil/trabajo despertarlo/despertarla/despertar
      muy dormid*/adormilad*/somnolient* + despierta/responde/pastillas/cuesta/golpe/fiebre/come within 8
      se queda/quedo dormid* + medio/hablando/parado/cada/comiendo
      cayo/cae/caido + inconsciente/piso/suelo/redondo/seco/golpe + responde/reacciona/mueve/levanta/NOCONTESTA within 10
      sincope/lipotimia
      apag* + luz/mundo/todo + cai/cayo/desperte
      no tiene/siento/encuentro pulso
      no reacciona
      no contesta/responde/reacciona + PERSONA/tirad*/cama/piso/puerta/llamo within 6
      no vuelve/reacciona en/a/si + cayo/resbalo/silla/piso/papa/mama/PERSONA within 10
      no vuelve/volvia/volvio + resbalo/cayo/silla/desmay*/piso within 10
      va/fue/iba el/la mundo/luz/vista/cabeza + paro/cai/pie/levanto/piso within 8
      no/ni abre los/sus ojos
      no abre/abria/abrio ojos
      suelo/piso/tirado/tirada + abre/ojos/responde/hablo/habla/despierta within 14
      grito/sacudo/pellizco/muevo/hablo + nada/responde/despierta/contesta/reacciona within 8
      me apague/apago/fui/perdi + manejando/volante/semaforo/carro/ducha/escalera
      manejando/volante + desperte/desmay*/apague/dormi/perdi within 8
    `,
    danger: `
      QUIEN me/nos/la/le PEGA within 2
      QUIEN + me + PEGA within 5
      me PEGA mucho/otra/cada/cuando/y/mi/anoche/hoy
      me golpea/golpeo/maltrata/ahorco/estrangulo/violo/violaron/viola/amenaza/amenazo/pega/abusaron/manosea
      me trato/quiso/intento/trata de estrangular/ahorcar/matar/violar/asfixiar
      me quiere/va/quieren/van/iba matar
      me va a matar
      me matara/mata si
      amenaz* + muerte/matar/matarme/daño/niños/hijos/cuchillo/pistola/mi within 8
      tengo/le/temo/tenemos miedo mi/de/a/al QUIEN within 3
      miedo/terror + QUIEN + PEGA/casa/regrese/llegue within 10
      no + segura/seguro/segur + casa/aqui/hogar within 7
      no me siento segura/seguro
      peligro + casa/hogar/estoy/vida within 6
      viola*/violad*/violacion
      abuso/abusaron/abusa/abusan/abusado/abusada sexual/de/sexualmente mi/ella/el/hijo/hija within 3
      padrastro/tio/abuelo/padre/papa/hermano/primo/señor/hombre me/la/lo toca/toco/manosea
      me toca + decir/decirle/partes/sabe/miedo within 8
      QUIEN/el/tiene/trae/con pistola/cuchillo/arma/machete/navaja + QUIEN/afuera/amenaza/miedo/casa/puerta within 8
      pistola/cuchillo/machete/arma + afuera/puerta/amenaz*/casa within 8
      no me/nos deja/dejan salir
      me tiene/tienen encerrada/encerrado/amenazada/secuestrada
      encerrada/encerrado/secuestrada/secuestrado/secuestraron
      violencia domestica/intrafamiliar/genero + ayuda/ahora/sufro/vivo within 6
      me apreto/agarro/apretaba cuello/garganta within 4
      maltrat*/abus*/pegan/golpean + abuela/abuelo/mama/hijo/hija/niños/anciana/asilo within 8
      se metio/metieron/entraron a/en casa/mi + ladron/alguien/ayuda/ahora within 8
      manos en/al/alrededor cuello/garganta
      escondida/escondido/escondiendome/encerre baño/closet/cuarto/de within 4
      me busca para pegarme/matarme/golpearme
      pegarme/golpearme/pegarnos/matarnos
      me/nos va/quiere pegar/golpear/hacer within 3
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      PEGA a/al mi hijo/hija/mama/bebe/niños/niño/niña/nene/nena/abuela/hermana/nieto/adolescente/menor within 2
      esta/estan/lo/la/me/nos abusando/lastimando/golpeando/maltratando/violando/amenazando/pegando/acosando/siguiendo/persiguiendo within 2
      fue/fui/estoy/esta/siendo/sido golpead*/abusad*/violad*/maltratad*/amenazad*/acosad*/secuestrad* within 2
      abus* sexual
      abus* de mi/el/la hijo/hija/niño/niña/menor/nene/nena within 2
      tocaron/toco/tocan/toca inapropiad*/partes/intimas/indebid*
      alguien le/lo/la/me pega/golpea/lastima/maltrata/abusa/toca
      golpes en casa/hogar
      QUIEN la/lo/los/las/me/nos/le esta/estan golpea/golpeando/pega/pegando/maltrata/lastima/lastimando/amenaza/abusa within 2
      desaparecid*/desaparecio/secuestr*
      no lo/la encuentro/encontramos + hijo/hija/niño/niña/escapo/perdio/casa within 10
      escapo de casa + encuentr*/no/aparece
      miedo + mate/pegue/lastime/encuentre/haga/golpee/marido/esposo/pareja/ex within 8
      va/quiere/puede matarnos/matarme/lastimarme/golpearme/hacernos
      me/nos va/quiere a matar/golpear/pegar/quitar
      me matara/mata/golpea/pega + si/dejo/digo/cuando/cada/otra
      amenaza/amenazo/amenazan + me/nos/muerte/matar*/cuchillo/pistola/quitarme/golpe* within 5
      borracho/borracha/drogado/tomado + pega/golpea/pegar*/golpear*/cuchillo/miedo/gritando/rompiendo/amenaza within 10
      me tiene/tienen amenazad*/encerrad*/controlad*
      no me deja/dejan salir/hablar/ir/usar
      me/nos sigue/siguen/persigue/acosa/espia + ex/hombre/casa/miedo/calle/tipo/todos
      no salgo/sales/salimos viva/vivo/vivas
      entra/entro/mete/metio/viene a/en mi cuarto/cama/habitacion
      moretones/golpes/marcas + marido/esposo/novio/pareja/papa/el/ella/esposa within 6
      me quito el/las/los telefono/llaves/celular/documentos/papeles
      menti + cita/caida/moretones/golpes/marido
      avento/aventó/tiro/empujo/estrello/lanzo/arrastro/azoto + contra/mesa/pared/piso/escaleras/puerta within 5
      la proxima/otra vez/no no/me me/levanto
      proxima + levanto/mato/mata/matar/salgo/viva/peor within 6
      se/me mete/metio/mete_a/sube a/en mi/la/su cama/cuarto/recamara
      novio/padrastro/esposo de/mi mama/madre + cama/cuarto/noche/toca/mete within 10
      no llamen/llame/marquen al/a telefono/casa + avento/pega/golpe/miedo/el/esposo/marido/niños within 20
      costillas/cara/ojo/brazo + duele/duelen/morado/roto/hinchado + avento/pego/golpeo/marido/esposo/novio/pareja within 20
      voy a borrar/borro + esto/telefono/el/mensaje
      revisa/checa/lee mi/el telefono/celular/mensajes
      almohada/mano/manos en/sobre la/mi cara/boca/nariz
      quita/roba/cobra/saca + cheques/dinero/pension/papeles/pasaporte + pega/golpea/miedo/grita/amenaza within 14
      le pega y/a/cuando/mucho/otra
      me/le/les tiene/tengo/tienen miedo
      llamenme al trabajo
    `,
    injury: `
      GOLPE + CABEZA within 6
      CAIDA + CABEZA within 8
      CAIDA + escalera/escaleras/techo/litera/caballo/balcon/ventana/arbol/azotea/andamio + mover/mueve/espalda/cuello/CABEZA/vomit*/no/DOLOR within 14
      CAIDA del/de techo/balcon/azotea/andamio/ventana/segundo
      CAIDA + NOPUEDO/no + mover/moverse/caminar/levantar/levantarse/pararse within 10
      conmocion/contusion cerebral
      hueso + ve/salio/sale/afuera/fuera/salido/asoma/expuesto within 6
      fractura expuesta/abierta
      quebro/rompio/fracturo/quebre/rompi/fracture pierna/brazo/cadera/cuello/hueso/femur/cadera within 4
      quemadura/quemaduras/queme/quemo/quemado/quemada/quemar + grave/aceite/hirviendo/agua/cara/acido/fuego/gasolina/brazo/mano/pierna/bebe/niño/FUERTE/cuerpo/ampollas/llama within 10
      corte/corto/cortado/arranco/mocho/moche/mochó/amputo/volo dedo/dedos/mano/pie/punta within 4
      amput*/cercen*
      herida/cortada/corte profunda/profundo/abierta
      cortada/herida + grasa/hueso/tendon/musculo within 8
      apuñal*/acuchill*/puñalada*/puñal/navajazo
      balazo*/dispar*/baleado/baleada/bala/tiroteo
      atropell*/atroyo/atropeyo
      choque/accidente/choco/choque/volcadura/volcamos + carro/moto/hoy/mañana/ahora/DOLOR/cuello/CABEZA/piernas/coche/hormigue*/auto within 10
      electrocut*
      le/me/nos dio/agarro/pego corriente/toque/descarga + electric*/mano/corriente/luz within 6
      dio/agarro/pego la corriente
      mordio/mordida/picadura/mordedura/pico serpiente/vibora/culebra/cascabel/coralillo/coral within 4
      casi se/me ahoga/ahogo alberca/piscina/mar/rio/playa within 5
      sacamos/sacaron alberca/piscina/agua within 4
      golpe de calor
      insolacion
      aplast*/prensado + carro/maquina/mano/pierna/dedo within 6
      clavo/fierro/varilla/palo/vidrio enterrado/enterrada/clavado/clavo/atravesado within 4
      agua/aceite/sopa/cafe hirviendo/caliente + encima/cayo/queme/quemo/bebe/niña/niño within 8
      dedo/dedos + corto/corte/arranco/mocho/volo within 6
      mordio/ataco + perro + cara/cuello/feo/bebe/niño/niña/profundo within 10
      rayo
      no apoyar/pisar/caminar + CAIDA/cadera within 12
      cadera + CAIDA + DOLOR/no within 12
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      accidente/choque/volcadura/choco/chocamos/estrellamos + grave/carro/moto/auto/coche/camion/herid*/sangr*/golpe*/dolor/cuello/cabeza/hoy/ahora within 8
      atropell*
      CABEZA + golpe/golpeo/golpee/pego/pegue/abrio/partio/sangr*/caida/descalabr*/cayo/cai + vomit*/mareo/mareada/mareado/confund*/inconsciente/sangr*/fuerte/dormid*/anticoagulante* within 14
      CAIDA + altura/metros/piso/piedras/cadera/columna/espalda/cuello/escalera/escaleras/caballo/moto/bici/bicicleta + DOLOR/no/NOPUEDO/mover/FUERTE/dormid*/sangr* within 14
      quebrad*/rot*/fracturad*/zafad*/dislocad*/torcid* + hueso/pierna/brazo/cadera/cuello/hombro/tobillo/muñeca/femur + ve/sale/salido/FUERTE/deform*/chueco/NOPUEDO/cayo within 8
      hueso + afuera/salid*/ve/expuest*/asom* within 4
      quem* + agua/aceite/fuego/acido/hirviendo/caliente/plancha/estufa/gasolina/electric*/cuerpo/cara/brazo/pecho/pierna/mano/grado + FUERTE/ampollas/grave/mucho/bebe/niño/niña/cara/cuerpo/todo/grado/cayo within 10
      quemadura/quemaduras de/en segundo/tercer/cara/cuerpo/manos within 4
      corto/corte/cortado/mocho/amputo/arranco/machuco/aplasto/trituro/rebano + dedo/dedos/mano/brazo/pie/tendon/pierna/oreja within 5
      dedo/mano/pie + colgando/desprendid*/arrancad*/cortad*/molid*/machucad* within 4
      cuchillo/vidrio/varilla/clavo/fierro/palo/bala + enterr*/clav*/atraves*/encaj*/metio + pie/mano/pierna/ojo/pecho/barriga/cuello/cabeza within 8
      le/me dieron/dio/pegaron un balazo/tiro/navajazo/machetazo/puñalada
      balazo/tiro/disparo + pierna/brazo/pecho/espalda/estomago/cabeza/mano
      serpiente/vibora/culebra/cascabel/araña/viuda/alacran + mordio/pico/mordida/picadura
      corriente/electric* + dio/paso/agarro/pego/descarga/toque/quemo within 4
      ahog* + alberca/piscina/mar/rio/lago/playa within 6
      calor/sol + desmay*/confund*/convuls*/deliran*/no_suda within 8
      sierra/maquina/cuchilla/machete/puerta/molino/licuadora/podadora + llevo/corto/agarro/mocho/arranco/aplasto + dedo/dedos/mano/pie within 8
      no siente/siento los/las/sus pies/piernas/manos/dedos
      no paro de vomitar + cabeza/golpe/di/gabinete
      CABEZA + di/pegue/golpe/golpee + vomit* within 14
      punta/pedazo/parte del/de dedo/pulgar/indice/oreja + volo/hielo/bolsa/bolsita/falta/corte/corto/arranco within 8
      volo/volé/vole la/el punta/dedo/pedazo
      dedo/punta + hielo/bolsita/bolsa within 10
      clavado/tiro/aventó/avento/zambullo + bajito/alberca/piscina/cuello/cabeza/poca within 10
      cuello + manos/brazos/piernas/pies/dedos + hormigue*/dorm*/debil*/adormec*/siente + golpe/clavado/cayo/choque/accidente/caida/avento within 24
      sopa/cafe/agua/aceite/te/caldo/frijoles caliente/calientes/hirviendo + cayo/tiro/quemo/rojo/rojos/roja/pelando/piel/ampolla/ampollas/bebe/niño/niña/pecho/cara/encima within 12
      pelando/pelo/levantando/ampollas + piel + caliente/quem*/sopa/aceite/agua/rojo/rojos within 18
      chichon/chipote/bola + cabeza + sueño/vomit*/warfarina/anticoagulante/confund*/dormid* within 28
      CABEZA + warfarina/anticoagulante/xarelto/eliquis/sueño/dormid*/confund* + CAIDA/GOLPE/resbalo within 28
      pistola de clavos/grapas
      atravese/atraveso/clave/clavo/encaje + mano/pie/dedo/pierna within 5
      pierna/pie/cadera + corta/volteada/chueca/torcida + cayo/caida/grita/cama within 14
      grita/llora + tocamos/mueve/movemos/toco + cayo/caida/pierna/cadera/brazo within 16
      volco/volteo/cayo + cuatrimoto/moto/tractor/carro/cuatri/bicicleta + encima/barriga/cabeza/pecho/cuello/espalda/blanco/duele within 16
    `,
    sight: `
      no veo/mira/ve nada/ojo/ojos/izquierdo/derecho + OJO/SUBITO/nada within 6
      no veo + OJO within 6
      no veo + SUBITO within 8
      perdi/perdio/perdiendo/perdido vista/vision
      perdida de vista/vision
      ciego/ciega + quede/quedo/quedando/ojo/SUBITO within 6
      vista/vision + fue/nublo/nublada/borrosa/doble/negra/oscura + SUBITO/ojo/DOLOR within 10
      cortina/telon/velo/sombra + OJO within 8
      destellos/relampagos/luces/flashazos/rayos + moscas/manchas/puntos/OJO/flotando/SUBITO within 10
      moscas volantes + muchas/hoy/SUBITO/destellos/luces within 8
      manchas negras/flotando + OJO/vista/SUBITO within 8
      QUIMICO + OJO within 7
      quimico/cal/cemento/acido/pegamento/cloro/aceite ojo/ojos within 6
      salpic*/cayo/echo + OJO + QUIMICO within 10
      veo doble
      vision doble
      dolor/duele + ojo + vista/halos/rojo/vomit*/borroso within 10
      vidrio/metal/fierro/astilla en/clavado ojo
      borro/borrada/borroso/borrosa/nublo/oscurecio + vista/ojo + SUBITO within 10
      todo doble
      vista + borro/apago/perdi/oscurecio within 6
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      ceguera
      cieg* + SUBITO/quede/quedando/ojo/quedo/estoy/ahora
      perdida/perdi/perdio/perdiendo/pierdo + vision/vista within 4
      vision negra/oscura/doble/borrosa/tunel/nublada + SUBITO/ojo/hoy/repente
      no veo nada/bien/claro + ojo/SUBITO/ojos/repente
      veo/vi/ve todo negro/oscuro/borroso/doble/nublado
      halos/arcoiris + luces/ojo/dolor/rojo/vision
      ojo + dolor/duele/rojo + FUERTE/halos/vomit*/vision/veo/luz/severo within 10
      destellos/relampagos/chispas/flashes/luces + ojo/veo/vista/moscas/sombras within 6
      sombra/mancha/mancha/cortina/velo + ojo/vista/vision/veo within 6
      ojo + golpe/pego/pico/clavo/entro/cayo/quemo/salpic* + veo/vista/sangr*/quimic*/cloro/vidrio/metal/arde within 10
      falta/desaparecio/perdi la mitad + veo/vista/vision within 6
      sombra/telon/persiana/nube + baja/cae/cubre/tapa + ojo/vista within 6
      cortina/persiana/telon/sombra/velo + ojo/vista/subiendo/bajando within 14
      ojos/ojo + arden/arde/queman/quema + NOPUEDO/abrir/salpico/cloro/quimico/acido/limpiador within 16
      salpic*/cayo/entro/brinco + ojo/ojos/cloro/quimico/acido + ojos/ojo/arden/abrir within 14
      NOPUEDO abrir el/los ojo/ojos
      no los/lo puedo abrir + ojos/ojo
      parte/mancha/zona/esquina oscura/negra/gris + ojo/veo/vista
      puntitos/moscas/telarañas/mosquitas/pimienta/manchitas + ojo/veo/vista + muchos/muchas/desde/hoy/nuevas/repente within 12
      pegamento/kola/silicon/resistol + ojo/ojos
    `,
    infection: `
      FIEBRE + cuello/nuca + duro/tieso/rigido/tiesa/dura/rigida/DOLOR within 10
      cuello tieso/duro/rigido + cabeza/luz/vomit*/manchas within 10
      FIEBRE + luz + ojos within 10
      FIEBRE + CONFUNDIDO within 10
      infeccion/infecsion + CONFUNDIDO within 12
      FIEBRE + 39.8-42.5 within 8
      FIEBRE + QUIMIO within 12
      QUIMIO + 38-42.5 within 12
      cateter/puerto/port + rojo/pus/FIEBRE within 10
      linea/lineas/raya/rayas + roja/rojas/subiendo/suben/sube + brazo/pierna/pie/mano within 10
      rayas/lineas rojas
      rayas + subiendo/suben/sube
      roja/rojo/enrojecimiento + subiendo/extiende/extendiendo/rapido + pierna/brazo/FIEBRE within 12
      sepsis/septicemia/septico
      meningitis
      murcielago/zorro/mapache/zorrillo + mordio/mordida/arañó/araño within 6
      rabia + mordio/mordida/perro within 8
      FIEBRE + escalofrios + temblando/pus/cirugia/herida/FUERTE/confundid* within 12
      FIEBRE + pus/cirugia/operacion/herida/cesarea within 10
      gangrena
      FIEBRE + dice/diciendo/habla cosas/tonterias/incoherencias/raras within 12
      temblando/escalofrios + FIEBRE + frio/cosas/raras/debil within 12
      operaron/operacion/cirugia/cesarea + FIEBRE within 14
      herida + huele/pus/roja/caliente + FIEBRE within 14
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      rigidez de nuca/cuello
      cuello/nuca + rigid*/ties*/dur*/DOLOR + FIEBRE/luz/vomit*/cabeza within 12
      FIEBRE + no/baja/quita/cede + 39/40/41/dias/medicina/bebe within 8
      fiebre muy/altisima alta/fuerte
      temperatura muy/altisima alta
      FIEBRE/temperatura + 39.5-42.5 within 5
      FIEBRE + sarpullido/manchas/puntos/ronchas/moretones within 8
      FIEBRE + cancer/leucemia/dialisis/trasplante/sida/vih/lupus/cortisona/defensas within 12
      escalofrios + FIEBRE + FUERTE/temblor*/dialisis/orina/riñon/riñones/espalda/cateter within 12
      infeccion + sangre/corre/corriendo/subiendo/extend*/avanz*/confund*/fiebre/negr*/huele within 8
      pie/dedo/herida/piel + negr*/gangren*/podrid*/huele/pus + diabet*/fiebre/infeccion/sube/caliente within 10
      rojo/roja/hinchad*/caliente + subiendo/extend*/avanz*/crec* + pierna/brazo/cara/fiebre/pie within 10
      cateter/sonda/puerto/fistula/dren + roj*/pus/fiebre/infectad*/sangr*/tapad*/escalofrios within 8
      cateter/linea/puerto + temblando/escalofrios/38-42/fiebre within 12
      infeccion + ve/habla/dice/confund*/dormid*/rara/raro/debil + mama/papa/abuela/abuelo within 12
      riñon/riñones + fiebre + vomit*/temblando/dolor/escalofrios within 12
      escalofrios + 38-42.5 within 10
      escalofrios + fiebre/temperatura/38/39/quimio/ciclo/cirugia/cateter/dialisis within 16
      raya/linea/mancha roja + codo/brazo/pierna/rodilla/mano/subiendo/sube/va/corre within 8
      hinchada/hinchado + caliente/roja + raya/linea/fiebre/gripe/gato/perro/mordida/araño within 24
      araño/mordio/mordida/rasguño + hinchad*/caliente/roj* + fiebre/raya/linea/gripe/pus/sube within 28
      puntitos/manchitas/puntos + morados/rojos/moradas + fiebre/cabeza/cuello/barbilla within 28
      barbilla/quijada + bajar/pecho/cuello + fiebre/cabeza/NOPUEDO within 14
      temblores/temblando/tiritando + biopsia/cirugia/operacion/sonda/cateter/fiebre/38-42/quemo within 16
      biopsia/cirugia/operacion/sonda + fiebre/escalofrios/temblores/38-42 within 20
      dedo/pie/talon/ulcera/herida + negro/negra/apesta/huele/podrid* + rojo/azucar/tobillo/diabet*/sube/pus within 14
    `,
    sugar: `
      AZUCAR + 15-54 within 6
      AZUCAR + 400-999 within 6
      glucometro/medidor/aparato/sensor/maquinita + hi/alto/high/lo/bajo + dice/marca/sale/marcando/pone within 6
      AZUCAR + CONFUNDIDO within 12
      AZUCAR + baja/bajo/bajisima/bajita + desmay*/temblando/tiembla/sudando/responde/MAREO/incoherencias/despierta/muy/mucho/NOPARA within 12
      AZUCAR + bajo/baja + mucho/muchisimo/demasiado
      hipoglucemia/hipoglicemia
      cetonas + altas/VOMITO/moderadas
      cetoacidosis
      aliento + fruta/acetona within 6
      sensor/glucometro/medidor dice/marca bajo/alto/lo/low/hi
      400-999 de azucar/glucosa
      15-54 de azucar/glucosa
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      AZUCAR + bajo/baja/bajisima/bajita/bajon/bajando/cayendo + mal/temblor*/tiembla*/sud*/mare*/confund*/desmay*/responde/ahora/mucho/muy within 10
      AZUCAR + alta/alto/altisima/subio/nubes/disparada + vomit*/sed/mareo/mareada/confund*/respir*/sueño/debil/mal/borros* within 12
      sin insulina + dias/vomit*/alta/mal/azucar
      diabet* + inconsciente/confund*/despierta/vomit*/coma/temblando/sudando/desmay* within 8
      coma diabetico
      glucagon
      azucar/glucosa en/a/de/es/esta/marca 15-54 within 2
      azucar/glucosa en/a/de/es/esta/marca/sobre 400-999 within 3
      aparato/medidor/maquinita/glucometro/sensor marca/dice/da/sale 15-54/400-999/hi/lo
      bomba de/insulina + daño/fallo/paro/quito/apago/descompuso + vomit*/mal/alta/azucar within 12
      como/esta borracho/borracha/agresivo/raro + diabet*/azucar/aparato/insulina/jugo within 14
      respir*/aliento + hondo/raro/profundo/fruta + vomit*/azucar/insulina/sensor/diabet* within 16
      se me acabo la insulina
      no me/le/se sube/subo/levanta + azucar/glucosa
      azucar + 300-399 + vomit*/pie/negro/mareo within 14
      jugos/jugo + sigue/tiemblo/bajo/baja/sube/40/45/50 within 14
    `,
    pain: `
      peor/fuerte dolor + vida within 10
      dolor mas fuerte vida within 8
      dolor + BARRIGA + FUERTE within 9
      duele + BARRIGA + FUERTE within 8
      no aguanto/soporto el dolor
      NOPUEDO/no aguantar/aguanto/soportar/soporto + dolor within 6
      dolor insoportable/terrible/horrible/atroz
      BARRIGA + dura/duro/piedra/tabla + DOLOR within 10
      BARRIGA/vejiga + reventar/explotar/revienta
      apendice/apendicitis
      TESTICULO + DOLOR within 8
      TESTICULO + HINCHA within 8
      NOPUEDO/no orinar/mear/orino/orina + DOLOR/desde/vejiga/BARRIGA/horas/dias within 10
      orino/orine/meo/hago/orina/mee encima/sin_sentir/sin_control + espalda/piernas/DORMIDO within 12
      DORMIDO + partes/intimas/genitales/entrepierna/nalgas within 6
      perdi control orina/esfinter/intestino
      dolor + 10-10 within 4
      10-10 de 10-10
      trombosis/coagulo pierna/pulmon/pantorrilla within 4
      embolia pulmonar
      priapismo
      retuerzo/retuerce/retorciendo/doblado/doblada/gritando/llorando + dolor within 6
      vientre/barriga/panza/estomago + duro/dura/inflamado/inflamada/hinchada/hinchado + VOMITO within 12
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      abdomen/barriga/vientre/panza + dur*/rigid*/tabla/piedra within 4
      dolor abdominal severo/intenso/fuerte/agudo/insoportable
      dolor + barriga/estomago/vientre/abdomen/costado/riñon/riñones/ingle/panza + FUERTE/vomit*/fiebre/NOPUEDO/retuerc*/doblad*/llor*/grit*/caminar/SUBITO within 10
      colico/colicos/torzon + FUERTE/insoportable/riñon/vomit*/fiebre/NOPUEDO within 8
      dolor + NOPUEDO + caminar/pararme/moverme/respirar/dormir/estar within 8
      peor dolor/colico within 2
      dolor de parto/muerte/infierno
      dolor + muero/morir/matando/aguanto/soporto within 6
      testiculo*/huevo/huevos/escroto/bolas + duele*/dolor/hinchad*/inflamad*/torcid*
      NOPUEDO/no orinar/hacer/mear/orino/pis/pipi + horas/dia/dias/ayer/vejiga/sonda/dolor/llena
      pierna/pantorrilla/muslo + hinchad*/inflamad*/roja/caliente + dolor/duele/roja/caliente/una/SUBITO/pecho/aire/dura within 8
      pierna hinchada/inflamada + roja/caliente/dolor/duele
      trombo*/coagulo + pierna/pulmon/creo/pantorrilla/vena
      piedra/calculo/calculos + riñon + vomit*/fiebre/temblando/aguanto/FUERTE within 12
      NOPUEDO/no enderezar/enderezarme/pararme + panza/barriga/dolor/estomago/piedra within 10
      ombligo + derech*/abajo/baja/lado + duele/dolor within 14
      abajo/bajo a/del la/lado derecha/derecho + duele/dolor/fiebre/febricula/vomit*/caminar/toser within 14
      dolor/duele + derech* + fiebre/febricula/vomit*/caminar/toser/brincar within 20
      pantorrilla/pierna/muslo + hinchad* + vuelo/avion/viaje/cirugia/yeso/respirar/pecho/aire within 22
      punzada/punzadas/dolor al respirar/respiro
      piernas como/de gelatina/trapo/hilacho + espalda/orine/dormid*
      me orine/hice/cague + cuenta/sentir/espalda/piernas/encima
      hombros/espalda + rasg*/desgarr*/baja/bajando + estomago/barriga/dolor within 16
    `,
    help: `
      ambulancia
      911 + llam*/manden/marquen/marque/ayuda/favor/necesito/manda within 6
      llame/llamen/llamar/marquen/manden/llama 911/112/061
      emergencia medica
      es/una/tengo/esto emergencia
      urgencia/urgente + ayuda/muero/auxilio/morir/ahora/ya/grave within 8
      auxilio
      🆘
      me estoy/esta muriendo
      se esta/me muriendo/muere
      siento/creo morir/muero/morirme within 4
      me voy a morir
      ayud*/socorro + muero/muriendo/rapido/urgente/emergencia/grave within 6
      socorro
      ayudenme/ayudeme por/favor/ya/rapido/urgente within 2
      alguien + ayud* within 4
      ayudenme/ayudame/auxilienme
      me va/voy a morir
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      ayuda/auxilio/socorro + muero/muriendo/grave/rapido/urge/urgente/emergencia/favor/ahora/ya within 5
      necesito ayuda urgente/ya/ahora/medica/rapido/inmediata
      me urge un/una ayuda/ambulancia/medico/doctor
      esta/estoy/estamos muy grave/graves
      se esta/me/nos muriendo/muere
      me muero + ayuda/dolor/favor/doctor/doctora/ayudenme/ayudeme/siento
      creo que me/se muero/muere/voy
      de vida o muerte
      alguien ayudeme/ayudenme/ayude
      no puede/puedo esperar a/hasta mañana/lunes
      algo muy/bien malo/mal/grave le/pasa
      llamen/llame rapido/urgente/ya/pronto
      # Varias señales a la vez, ahora
      3 of DOLORES/FIEBRES/VOMITOS/DEBILES/HINCHADOS/RESPIROS/DORMIDOS/SANGRES/PECHOS + AHORA within 45
      2 of FIEBRES/VOMITOS/DEBILES/RESPIROS/DORMIDOS/SANGRES/PECHOS + AHORA + FRAGIL within 45
      2 of FIEBRES/VOMITOS/DEBILES/RESPIROS/DORMIDOS/SANGRES/PECHOS + AHORA + ALARMA within 45
      hay alguien ahi/aqui/despierto
      no esta/estoy bien + necesito/ayuda/alguien/ya/rapido/favor
      necesito a alguien/ayuda ya/ahora/rapido/urgente
    `,
  },

  covers: {
    asking: `
      # Lo que puede hacer una medicina
      puede/pueden/podria causar/dar/provocar/producir/hinchar/traer falta/aire/dolor/pecho/derrame/infarto/convulsion/convulsiones/aborto/sangrado/hinchazon/lengua/cara/garganta/pensamientos/suicidas/desmayo/desmayos/alergia/alergica/anafilaxia/palpitaciones/confusion/sobredosis within 5
      como se/sabria/saber/sabe si + tengo/tiene/esta/siendo/es/hay derrame/infarto/abusado/abusada/aborto/maltratado/maltratada/un within 8
      guia/formulario/cuestionario/papel pregunta/dice/pide + abusad*/suicid*/maltratad*/golpead*/violencia within 10
    `,
    figure: `
      rei/reia/risa/riendo + RESPIR/NOPUEDO within 8
      infarto/infartar/infarta + factura/cuenta/cobro/precio/bill/costo/recibo/susto within 10
      ataque + factura/cuenta/cobro/precio/bill within 8
      muero/muere/muerto/muerta/muriendo de/del hambre/sueño/risa/pena/verguenza/calor/frio/cansancio/ganas/aburrimiento/sed/curiosidad/amor/envidia/rabia within 2
      muero/muriendo por saber/verte/ver/un/una/conocer/irme/ir/comer/que
      muero por
      mata/matan/matando espera/pies/zapatos/alergia/tos/rodilla/calor/trabajo/cuenta
      espera/pies/zapatos/alergia/tos/rodilla/calor/trabajo/cita + mata/matan/matando within 5
      murio/muere/muerto celular/telefono/bateria/carro/pila/computadora/internet within 4
      ahogado/ahogada/ahogando/ahogo/ahoga con/en/de deudas/trabajo/cuentas/papeleo/tareas/biles within 3
      partio/rompio corazon
      corazon partido/roto/contento/agradecido
      de todo corazon
      placa/placas/radiografia/rayos/tomografia/congestion/congestionado/tac de/del/torax pecho/torax within 3
      pecho congestionado/cargado/congestion/flema
      placa/radiografia/rayos/examen/tac torax within 3
      examen/examenes/prueba/pruebas/analisis/muestra/laboratorio/sacar/sacaron/donar/banco/tipo/presion/donacion de/la sangre within 3
      sacar/sacan/sacaron sangre
      contacto/contactos/sala/cuarto/numero/numeros/linea/telefono/salida/visita/fondo de emergencia/emergencias within 1
      medicina/pastilla/medicamento convulsiones/convulsion within 3
      terapia/rehabilitacion derrame/embolia within 4
      prevencion suicidio/suicidios within 3
      receta/resurtir/refil/renovar/vence + epipen/adrenalina within 5
      1-2000 mg/mcg/miligramos/ml/gramos/unidades within 1
      guia/numero/informacion intoxicacion/intoxicaciones within 3
      clases/curso/taller + primeros/auxilios within 3
      primeros auxilios
      dar/dando/doy/tomar/toma/toma pecho/teta
      dolor parto curso/clase
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      sobredosis de cafe/azucar/informacion/chocolate/cafeina/trabajo/novelas
      termostato/bomba/motor/carro/celular/telefono/computadora/internet/pagina/app/portal/sistema/tecnico/farmacia/oficina/seguro/aseguradora no responde/contesta/funciona/prende/arranca within 2
      bomba/motor/carro/coche se ahoga/ahogo/murio
      cortando/cortarse/cortandose/corta/corte/cortar/cortarme/cortarle el/las/los/mi pelo/cabello/uñas/puntas/pasto/cesped/comida/verduras within 2
      morirse/morirme/morir/muere/muero de verguenza/pena/risa/hambre/sueño/aburrimiento/amor/sed/calor/frio
      se/me muere/muero por
      vida sedentaria/escolar/social/laboral/de_soltero
      seguro de vida
      esta/estan/me/nos matando + lista/espera/cuenta/precios/tos/tarea/escuela/dieta/trabajo/calor/zapatos/vecino within 8
      dieta/tarea/crucigrama/videojuego/burocracia/solicitud/nivel/juego + aguanto/puedo/rendirme/rendir within 8
      pelicula/novela/cuento/libro/serie/programa/noticia + mato/matan/suicid*/violo/golpe*/muert* within 8
      gripe/covid/tetano vacuna/inyeccion
      presion/tension arterial/alta/baja/fue/esta/salio within 1
      hierve/hirviendo/hervir el/la agua + radiador/estufa/cafe/te/pasta
      calentador/caldera no calienta/prende
      vivir en/con casa/mi/su/apartamento/padre/papa/madre/suegra/lexington/ciudad/esa/ese within 2
      parto cita/curso/clase/plan/fecha/programado/programada
      jefe/maestro/maestra/profesor/mama/esposa + mata/matar/matara + si/cuando/por within 8
      casi me/se atraganto/muero/infarto/desmayo + cuenta/factura/precio/vi within 8
      ahogo/ahogando en/de/con papeleo/papeles/trabajo/deudas/tareas
      casi le/les/nos da/dio un infarto + cuenta/deducible/factura/cobro/error/bill/precio/susto
      deducible/factura/cuenta/cobro/recibo casi le/me/nos/les da/dio un infarto within 2
      me toca/tocan/toco el/la/los/las examen/cita/vacuna/vacunas/prueba/control/turno/chequeo within 2
      se mueve todo/mucho/bien
      vacuna*/protege*/protegen/contra + meningitis within 6
      quemada/quemadura/quemado del/de sol
      brinca/late de/cada vez/tanto + joven/siempre/años/cuando within 10
      se/me muere sin/por celular/telefono/internet
      depresion posparto + leyo/informacion/feliz/pregunta
      gripe/tos/virus no se muere
      costillas + judo/futbol/gimnasio/entrenar/reir within 12
      despues de un/una infarto/derrame
    `,
    negated: `
      ya dejo/paro de sangrar
      ya no sangr*/sangra/sangro/sale
    `,
    over: `
      paro/dejo de sangrar + ya within 4
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      fui/fue/llevaron/estuve + emergencias/urgencias/hospital + dolor/pecho/aire/sangr* + normal/bien/cita/alta/salio within 30
      todo salio normal/bien
      me dejaron una noche
    `,
    other: `
      murio/fallecio/muerto/fallecieron/murieron/falleció de/por/del infarto/derrame/ataque/sobredosis/embolia/ictus/suicidio/convulsion/hemorragia within 4
      hermano/primo/tio/amigo/padre/hijo/prima/hermana/vecino/abuelo/conocido/compañero se suicido/mato/ahorco/quito within 2
      papa/mama/padre/madre/abuelo/abuela/tio/tia/papas/padres/tios/abuelos/familiares/hermano/hermana/primo/prima tuvo/tuvieron/tenia/ha/han/sufrio/sufrieron/dieron infarto/infartos/derrame/derrames/convulsiones/ataque/ataques/embolia/ictus within 5
      tio/tia/primo/abuelo/abuela un/una derrame/infarto/embolia within 2
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      compañera/compañero/conocido/conocida/vecino/vecina/amiga/amigo/señora se desmayo/murio/convulsiono/infarto + trabajo/pensar/penso/ayer/pasado/bus/mi within 10
      cuido/cuidando/cuidar a/de mi/mis papa/mama/esposo/esposa/padre/madre/abuela/abuelo + derrame/infarto/embolia/convulsiones within 8
      despues de/del su/el/un derrame/infarto/embolia
      mama/papa/tia/tio/hermano/abuela/abuelo/madre/padre suicidio/convulsiones/derrame/ulcera/infarto/sobredosis within 2
    `,
    past: `
      antecedentes/antecedente/historial/historia infarto/derrame/convulsiones/sobredosis/anafilaxia/depresion/suicidio within 4
      # Otras maneras de decirlo, como fueron saliendo
      # Otras maneras de decirlo, como fueron saliendo
      primavera/verano/otoño/invierno pasada/pasado
      embarazo/parto anterior/pasado + semanas/fuente/cesarea/sangr*/preeclampsia
      internaron/hospitalizaron/ingresaron + años/joven/17/18/expediente within 14
    `,
  },

  cues: {
    noBefore: `
      sin, no tengo, no tiene, no tenemos, no tuve, no tuvo, no tenia, niega, niego, niegan, nunca, nunca he, nunca he tenido, jamas, no he tenido
      no ha tenido, no ha vuelto a, no he vuelto a, no ha vuelto, no he vuelto, ni, tampoco, no hay, no presenta, no presento, no siento dolor
      ya no tengo, ya no tiene, ya no, ya no me, ya no le, ya no he, no me da, no me ha dado, no me han dado, no le da, no le ha dado
      no ha presentado, ningun, ninguna, ninguno, negativo para, descartaron, nada de, no estoy teniendo, no creo que sea, no creo, no es, no son
      no sufro de, no padezco, no padece, no quiero hacerme, no quiero matarme, no quiero morir, no quiero morirme, no quiero suicidarme, no pienso en
      no he pensado en, no ha pensado en, nadie me, nadie, nunca ha dicho, no ha dicho, no dice, no dijo, no dice que, no ha dicho que, nunca dijo
      nunca dijo que, nunca ha dicho que, no esta diciendo, no esta diciendo que, no es cierto, no es cierto que, no creo que, nunca amenaza
      nunca amenazo, no esta siendo, no fue, no estan, no esta, no se esta, no me estoy, nunca se
    `,
    notBefore: `
      no, no me, no se, no le, no se me, no se le, no se ha, no se ha vuelto a, no he, no ha
    `,
    noAfter: `
      descartado, descartada, negativo, salio negativo, ninguno, ninguna
    `,
    overAfter: `
      se me quito, ya se me quito, se le quito, ya se le quito, se quito, ya se quito, se me paso, ya se me paso, se le paso, ya se le paso, ya paso
      se fue, ya se fue, desaparecio, ya esta bien, ya estoy bien, estoy bien, ahora estoy bien, ahora esta bien, ahora bien, ahora ya bien
      ya estoy mejor, ya mejor, ya mejoro, ya paro, ya cedio, cedio, controlado, controlada, bajo control, ya bajo, ya le bajo, ya me bajo, ya sano
      curado, curada, ya no, pero ya no, pero ya se me quito, pero ya se le quito, pero ya paso, pero ya se fue, pero ya estoy bien, pero ya esta bien
      pero ya estoy mejor, pero ya esta mejor, y ya se me quito, y ya se le quito, y ya estoy bien, y ya esta bien, pero ya paro, y ya paro
      pero se me quito, pero se le quito, pero ahora estoy bien, pero ahora esta bien, pero ya mejor, pero ya bajo, pero ya dejo, ya se calmo
      pero ya se calmo, pero ya aparecio, pero ya volvio, todo salio normal, todo salio bien, me dieron de alta, salio normal, estoy bien y
    `,
    past: `
      el año pasado, año pasado, hace un año, hace años, hace dos años, hace tres años, hace cuatro años, hace cinco años, hace seis años
      hace diez años, hace muchos años, hace unos años, hace mucho tiempo, hace tiempo, hace meses, hace un mes, hace dos meses, hace tres meses
      hace seis meses, hace unos meses, mes pasado, el mes pasado, verano pasado, invierno pasado, años atras, meses atras, cuando era, cuando tenia
      cuando estaba chiquita, cuando estaba chiquito, de niño, de niña, de joven, de chico, de chica, de pequeño, de pequeña, en mi infancia
      en mi juventud, en el pasado, antes me daban, antecedentes, antecedente, historial de, historia de, en aquel entonces, en enero, en febrero
      en marzo, en abril, en mayo, en junio, en julio, en agosto, en septiembre, en octubre, en noviembre, en diciembre, desde entonces, limpio desde
      ya se me quito, ya se me paso, ya se le quito, ya se le paso, se me quito, se me paso, hace dos inviernos, hace un invierno, inviernos
      hace ocho años, hace veinte años, hace quince años, con mi primer, con mi primera, con mi primer bebe, con mi primer embarazo
      en mi primer embarazo, fue hace, cuando yo tenia, cuando nacio, primavera pasada, la primavera pasada, el verano pasado, el invierno pasado
      el otoño pasado, en aquella epoca, por aquel entonces, hace 25 años, hace 20 años, hace 10 años, hace 15 años, hace 30 años, hace 5 años
      embarazo anterior, mi embarazo anterior, antes tenia, antes sufria, antes padecia, una vez en, una vez hace, una vez cuando, una vez me desmaye
      me desmaye una vez, hace mucho que no
    `,
    otherBefore: `
      murio de, murio por, fallecio de, fallecio por, muerto de, murieron de, historia familiar, historia familiar de, antecedentes familiares
      antecedentes familiares de, en mi familia hay, familia hay historia de, perdi a mi hermano por, historial familiar
    `,
    otherAfter: `
      en mi familia, en la familia, por parte de mi, del lado de mi, de familia
    `,
    asking: `
      si me da, si me dan, si le da, que hago si tengo, que pasa si tengo, si alguna vez, si llego a, si llegara a, si me llega a, si me pasa
      cuando debo, cuando debemos, cuando hay que, cuando ir, cuando es, cuando preocuparme, que hago si, que hacer si, que hacemos si
      que debo hacer si, como se si, como saber si, como puedo saber si, señales de, sintomas de, signos de, cuales son, riesgo de, riesgos de
      posibilidad de, en caso de, en caso, causar, provoca, provocar, puede causar, puede dar, puede provocar, puede hinchar, producir
      efecto secundario, efectos secundarios, prevenir, prevengo, como evitar, como prevenir, miedo de que me, miedo de que me de, miedo a que me de
      temo que me de, miedo a tener, miedo de tener, informacion sobre, informacion de, clases de, clase de, curso de, cursos de, taller de
      folleto de, cuanto tarda, que tan comun, que probabilidad, es normal que de, se cura, que es un, que es una, dice que puede, como sabria si
      como sabria, como se, como saber, como puedo saber, como se sabe si, puede hacer que, es peligroso, que significa, que significa cuando
      que pasa si, que pasa cuando, que pasa si alguien, que hago cuando, que debo saber, que debo saber sobre, que hacer cuando, que se hace si
      como se trata, como se sabe, se puede prevenir, la guia pregunta, el formulario pregunta, pregunta si, voy a quedar, me voy a quedar, que doctor
      que doctor atiende, que medico, con que temperatura, cuando puede, cuando puedo, cuantos dias, cuanto despues, mucho tylenol daña, hace daño
      hace dano, daña, contra la, protegen contra, vacunas protegen, que tan probable es, que tan probable, como se previene, es cierto que
      no se debe tomar, despues de un infarto se puede, con que numero, que hago si tiene, que hago si me da, que hago si me dan, que hago si le da
      que hago si le dan, que hago si siento, que hago si mi bebe, que hago si mi hijo, que hago si mi hija, que hago si mi niño, que hago si alguien
      que hago si me pasa, que hago si me falta, que hago si le falta, que hago si me desmayo, que hago si se desmaya, que hago si un bebe
      que hago si una persona, que hago si hay, que hago si a tengo, que hago si a tiene, que hago si a me da, que hago si a me dan
      que hago si a le da, que hago si a le dan, que hago si a siento, que hago si a mi bebe, que hago si a mi hijo, que hago si a mi hija
      que hago si a mi niño, que hago si a alguien, que hago si a me pasa, que hago si a me falta, que hago si a le falta, que hago si a me desmayo
      que hago si a se desmaya, que hago si a un bebe, que hago si a una persona, que hago si a hay, que hacer si tengo, que hacer si tiene
      que hacer si me da, que hacer si me dan, que hacer si le da, que hacer si le dan, que hacer si siento, que hacer si mi bebe
      que hacer si mi hijo, que hacer si mi hija, que hacer si mi niño, que hacer si alguien, que hacer si me pasa, que hacer si me falta
      que hacer si le falta, que hacer si me desmayo, que hacer si se desmaya, que hacer si un bebe, que hacer si una persona, que hacer si hay
      que pasa si tiene, que pasa si me da, que pasa si me dan, que pasa si le da, que pasa si le dan, que pasa si siento, que pasa si mi bebe
      que pasa si mi hijo, que pasa si mi hija, que pasa si mi niño, que pasa si me pasa, que pasa si me falta, que pasa si le falta
      que pasa si me desmayo, que pasa si se desmaya, que pasa si un bebe, que pasa si una persona, que pasa si hay, que debo hacer si tengo
      que debo hacer si tiene, que debo hacer si me da, que debo hacer si me dan, que debo hacer si le da, que debo hacer si le dan
      que debo hacer si siento, que debo hacer si mi bebe, que debo hacer si mi hijo, que debo hacer si mi hija, que debo hacer si mi niño
      que debo hacer si alguien, que debo hacer si me pasa, que debo hacer si me falta, que debo hacer si le falta, que debo hacer si me desmayo
      que debo hacer si se desmaya, que debo hacer si un bebe, que debo hacer si una persona, que debo hacer si hay, a quien llamo si tengo
      a quien llamo si tiene, a quien llamo si me da, a quien llamo si me dan, a quien llamo si le da, a quien llamo si le dan
      a quien llamo si siento, a quien llamo si mi bebe, a quien llamo si mi hijo, a quien llamo si mi hija, a quien llamo si mi niño
      a quien llamo si alguien, a quien llamo si me pasa, a quien llamo si me falta, a quien llamo si le falta, a quien llamo si me desmayo
      a quien llamo si se desmaya, a quien llamo si un bebe, a quien llamo si una persona, a quien llamo si hay, en caso de que tengo
      en caso de que tiene, en caso de que me da, en caso de que me dan, en caso de que le da, en caso de que le dan, en caso de que siento
      en caso de que mi bebe, en caso de que mi hijo, en caso de que mi hija, en caso de que mi niño, en caso de que alguien, en caso de que me pasa
      en caso de que me falta, en caso de que le falta, en caso de que me desmayo, en caso de que se desmaya, en caso de que un bebe
      en caso de que una persona, en caso de que hay, que hacemos si tengo, que hacemos si tiene, que hacemos si me da, que hacemos si me dan
      que hacemos si le da, que hacemos si le dan, que hacemos si siento, que hacemos si mi bebe, que hacemos si mi hijo, que hacemos si mi hija
      que hacemos si mi niño, que hacemos si alguien, que hacemos si me pasa, que hacemos si me falta, que hacemos si le falta
      que hacemos si me desmayo, que hacemos si se desmaya, que hacemos si un bebe, que hacemos si una persona, que hacemos si hay, y si tengo
      y si tiene, y si me da, y si me dan, y si le da, y si le dan, y si siento, y si mi bebe, y si mi hijo, y si mi hija, y si mi niño, y si alguien
      y si me pasa, y si me falta, y si le falta, y si me desmayo, y si se desmaya, y si un bebe, y si una persona, y si hay, cuanto tiempo sin
      cuanto tiempo sin manejar, cuanto tiempo despues, que causa, evitar un, evitar una, doctor atiende, medico atiende, tratan las, se puede morir
      puedo tomar alcohol
    `,
    askingAfter: `
      efecto secundario, es efecto secundario, es un efecto, efectos secundarios, un efecto
    `,
    now: `
      ahora, ahorita, ahora mismo, ahoritita, orita, hoy, esta mañana, esta tarde, esta noche, anoche, otra vez, de nuevo, nuevamente, todavia, aun
      sigue, sigo, minutos, hace una hora, hace dos horas, hace horas, hace rato, hace un rato, hace poco, empezo, empece, peor, empeorando, empeora
      ayer, de repente, de pronto, de golpe, cada vez mas, todo el dia, toda la noche, acaba de, acabo de, me esta, le esta, ayuda, ayudenme
      igual que, como cuando, volvio, regreso, me vino, esta pasando, desde ayer, desde anoche, cada dia
    `,
    again: `
      otra vez, de nuevo, nuevamente, volvio, regreso, vuelve, volvieron
    `,
    stop: `
      pero, sin embargo, aunque, excepto, salvo, hasta, entonces, ahora, ahorita, solo, nomas, solamente, porque, sino, pero ahora, y ahora, por eso
      mas bien, asi que
    `,
    endNo: `
      y, yo, hoy, anoche, ayer, esta mañana, toda la noche, todo el dia, desde, ayuda, por favor, x favor, que hago, me siento mal, tengo, estoy
      tiene, esta
    `,
    or: `
      ni, o, tampoco, y sin
    `,
    nothing: `
      no se, no se que, no se que hacer, no se si, no se si es, no estoy seguro, no estoy segura, no se como, no sabe, no sabemos, no se que ago
      no se que hago, no se porque, no solo, no solamente, no nada mas, no se quita, no se me quita, no se le quita, no mejora, no me mejora
      no mejoro, no baja, no le baja, no me baja, no ha bajado, no cede, no me cede, no me siento bien, no se siente bien, no esta bien, no estoy bien
      no me ayuda, no le ayuda, no me hace nada, no le hace nada, no hace nada, no para, no deja, no dejo, no paro, no aguanto, no soporto, no importa
      no quiero molestar, no quiere ir, no quiero ir, no tengo seguro, no tengo carro, no tengo dinero, no tengo papeles, no tengo como
      no tengo quien, no tiene seguro, no contesta nadie, nadie contesta, nadie responde, nadie me contesta, nadie me responde, nadie me ayuda
      nadie me cree, no dormi, no pude dormir, no he dormido, no he comido, no come, no quiere comer, no puedo dormir, no duermo, no es normal
      no es la primera, no tengo fuerzas, no tengo fuerza, no tengo a quien, no tengo a nadie, no tenia esto antes, no tenia antes, nunca antes
      nunca me habia pasado, nunca habia sentido, nunca habia tenido, nunca me habia dolido asi, nunca me habia dolido tanto, nunca habia
      no me habia pasado, creo que es, creo que es un, creo que es una, pienso que es, parece que es, como si, no se si sea, si puede, si pueden
      si es posible, si me muevo, si respiro, si camino, si toso, si me puede, si me pueden, si debo, si voy, si deberia, sin parar, sin control
      sin sentir, sin dormir, sin comer, sin querer, sin razon, sin mi, sin poder, sin fuerza, sin fuerzas, sin sentido, sin seguro, sin mejorar
      sin mejoria, sin aire, tengo sintomas de, tiene sintomas de, tiene señales de, tengo señales de, todos los sintomas de, presenta sintomas de
      no puede ser, se puede, no puedo, no puede, si lo dejo, si la dejo, no me deja, no nos deja, antes de, solo que, si no, no hay nadie
      puedo respirar, puedo hablar, puedo mover, puedo caminar, no hay ambulancia
    `,
  },

  misspelled: `
    pecho, corazon, infarto, ataque, derrame, respirar, respira, respiracion, ahogando, asfixia, inhalador, oxigeno, saturacion, sangre, sangrando
    sangrado, sangrar, sangra, hemorragia, vomitando, vomito, vomite, convulsion, convulsiones, convulsionando, inconsciente, desmayo, desmaye
    desmayado, desmayada, despierta, reacciona, responde, torcida, paralizado, paralizada, adormecido, debilidad, repente, confundido, confundida
    hinchado, hinchada, hinchando, garganta, lengua, alergica, alergia, reaccion, anafilaxia, epipen, ronchas, suicidio, suicidarme, suicidar, matarme
    morirme, suicida, quitarme, cortando, sobredosis, pastillas, pastilla, medicina, veneno, cloro, insulina, fentanilo, heroina, envenenado
    embarazada, embarazo, contracciones, nacido, recien, fiebre, calentura, mollera, flacido, temperatura, apendicitis, testiculo, estomago
    insoportable, barriga, ambulancia, emergencia, muriendo, amenaza, amenazo, violaron, estrangulo, marido, esposo, quemadura, quemado, conmocion
    golpeo, cabeza, vision, infeccion, sepsis, quimioterapia, azucar, glucosa, presion, opresion, palpitaciones, sudando, mareado, mareada, dificultad
    ahogado, ahogada, cortarme, herida, meningitis, electrocuto, dolor, izquierdo, brazo
  `,
  lookalikes: `
    abogado, abogada, bonito, prision, beber, vere, abre, dejame, alegria, matarle, reaccionar, respond, responded, response, resign, awake, attacker
    preston, quedado, responder, matare, matarte, bravo, vivia, breve, contando, dolar, sagrado, contarme, bebo, mario, sandra, vivio, bosques, coro
    inyeccion, quitarte, responda, doler, marcado, bases, reciben, erica, habre, vivira, quemando, marino, matame, quitame, cortare, quitare
    responden, beben, vivire, corro, bese, presiona, cortarle, varita, cortarte, where, were, whose, babe, bones, wave, billion, boxes, behave, booze
    donor, buzzes, brass, hairy, hairs, bushes, caves, acquire, brace, abort, repent, vivid, weave, aide, wishes, beach, attach, hart
  `,
}
