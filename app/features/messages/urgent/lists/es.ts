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
    DOLOR = dolor, dolores, duele, duelen, dolia, dolio, dolido, doliendo, adolorido, punzada, punzadas, presion, oprime, oprimido, opresion, oprimiendo
    DOLOR = aprieta, apretado, apretada, apreton, apretando, arde, ardor, quema, quemazon, ardiendo, peso, pesadez, pesado, pesada, puntada, puntadas
    DOLOR = tranca, trancado, trancada, aplasta, aplastado, molestia, calambre, elefante, piquete, piquetes, estruja, mata, dolorcito, tiesura, apretaran, aprietan, dolorazo, agarra, agarrando, agarraba, apachurra, apretujado, ahorca, cerrado, faja, piedra, ladrillo, camion, patada, calambres, estrujon, hincada, hincadas, dolencia, tirantez
    FUERTE = fuerte, fuertes, fuertisimo, fuertisima, insoportable, horrible, terrible, intenso, intensa, grave, severo, severa, tremendo, tremenda, mucho, mucha
    FUERTE = muchisimo, muchisima, demasiado, no aguanto, no soporto, peor, feo, fea, bien feo, cabron, brutal, bastante, agudo, aguda, malisimo, malisima, atroz
    SUBITO = de repente, repente, de pronto, de golpe, repentino, repentina, subito, subita, derrepente, de momento, de la nada, desde hoy, hoy, esta mañana
    SUBITO = me levante, me desperte, amaneci, amanecio, desde anoche, anoche, ahora, ahorita, acaba de, desde que me levante
    SUDOR = sudor, sudando, sudo, suda, sudores, palido, palida, gris, cenizo, frio, sudoroso, sudorosa
    MAREO = mareo, mareado, mareada, mareos, desmayar, desmayo, desmaye, desmayando, debil, debilidad, devanecido, flojera
    DORMIDO = dormido, dormida, durmio, durmieron, duerme, adormecido, adormecida, adormece, adormecio, entumecido, entumecida, entume, hormigueo, hormiguea, paralizado
    DORMIDO = paralizada, paralizo, no siento, debil, debilidad, muerto, muerta, sin fuerza, no mueve, no muevo, acalambrado, entumio, sin fuerzas, se me fue la fuerza, se le fue la fuerza, fue la fuerza, no tiene fuerza, no tengo fuerza, guango, tieso, tiesa, inmovil, sin poder mover
    CONFUNDIDO = confundido, confundida, confusion, desorientado, desorientada, incoherencias, incoherente, delirando, delira, no sabe donde, no me conoce, no me reconoce
    CONFUNDIDO = como ido, como ida, diciendo cosas, no conoce, no reconoce, disparates, no sabe quien, alucinando, no coordina, perdido, perdida, ido
    VOMITO = vomit*, devolviendo, devuelve, arrojando, arroja, guacar*, devolvio, arrojo
    FIEBRE = fiebre, fiebres, calentura, calenturas, temperatura, febril, hirviendo, ardiendo, calenturon
    HINCHA = hinch*, inflam*, inchad*, hinchazon
    AZUL = azul, azules, azulado, azulados, morado, morada, morados, moradas, moraditos, moradito, gris, grises, negros

    # --- donde ---
    PECHO = pecho, torax, corazon, esternon, pechito
    BRAZO = brazo, brazos, mandibula, quijada, hombro
    MIEMBRO = brazo, pierna, mano, pie, lado, brazos, piernas, cuerpo
    CARA = cara, boca, rostro, labio, parpado, cachete, sonrisa
    CABEZA = cabeza, craneo, cabecita, coco, nuca
    GARGANTA = garganta, guargüero, cogote, pescuezo
    BARRIGA = barriga, estomago, vientre, abdomen, panza, pansa, tripa, tripas, abdominal, costado, lado, barriguita, bajo vientre, ingle
    OJO = ojo, ojos, vista, vision, ojito

    # --- no poder ---
    NOPUEDO = no puedo, no puede, no podia, no pudo, no pude, no podemos, casi no, apenas, no consigo, no consigue, no logro, no logra, no alcanzo, no alcanza, no puedo ni
    NOPUEDO = no puede ni, no puedo casi, no doy, no pued, nopuedo, batallo, batalla, trabajo para, sin poder
    CUESTA = cuesta, cuestan, costando, dificultad, dificil, dificultades, trabajo, trabajos, esfuerzo, batallo, batalla, batallando, problema, problemas, lucha
    NOPARA = no para, no paro, no deja, no se detiene, no se le detiene, no se me detiene, no se corta, no cesa, no se quita, sin parar, no para de, no quiere parar, sigue, no me para, no le para, no se le para, no se me para
    NOPARA = no se le quita, no se me quita, no se puede parar, no logro parar, no puedo parar, no podemos parar, no se calma, no ha parado, podemos parar, no le podemos parar, no se le puede parar, no le puedo parar, no se la puedo parar, no hay como pararla
    MUCHO = mucho, mucha, muchisimo, muchisima, bastante, demasiado, demasiada, abundante, chorro, chorros, monton, borbotones, por todos lados, por todas partes, un charco
    MUCHO = charco, a cantaros, fuerte, un vaso, media taza, una taza, coagulos, cuajarones, cuajos, a montones, bien feo, litros, roja, viva, rojo vivo, burda, harto, harta, un monton, lleno, llena
    INHALADOR = inhalador, inalador, nebulizador, bomba, bombita, pompa, spray, espray, ventolin, salbutamol, albuterol, nebulizaciones
    NOAYUDA = no le hace nada, no me hace nada, no hace nada, no ayuda, no le ayuda, no me ayuda, no funciona, no sirve, no le quita, no se le quita, no se me quita, no se quita, se me acabo, se acabo, no tengo, no mejora, vacio, ya no sirve

    NOCONTESTA = no contesta, no responde, no reacciona, no me contesta, no me responde, no nos contesta, no despierta, no me conoce, no abre los ojos, no hace caso

    # --- personas ---
    PERSONA = el, ella, mi mama, mama, mami, madre, papa, papi, padre, apa, ama, jefa, jefe, esposo, esposa, marido, mujer, hijo, hija, niño, niña, nene, nena, chamaco, chamaca, bebe, beba, bebito, bebita
    PERSONA = hermano, hermana, abuelo, abuela, abuelito, abuelita, suegro, suegra, tio, tia, novio, novia, pareja, amigo, amiga, vecino, vecina, señor, señora, chico, chica, crio, guagua, chavo, primo, prima
    BEBE = bebe, bebes, bebé, beba, bebito, bebita, nene, nena, guagua, criatura, feto, recien nacido, recien nacida, gemelos, niño, niña
    NINO = niño, niña, hijo, hija, nene, nena, bebe, bebita, bebito, chamaco, chamaca, chamaquito, pequeño, pequeña, años, meses, nieto, nieta, crio, muchachito, chiquito, chiquita, morrito, chavito
    QUIEN = esposo, esposa, marido, mujer, pareja, novio, novia, ex, papa, padre, padrastro, mama, madre, madrastra, hermano, tio, hombre, vecino, el, hijo, alguien, jefe, cuñado, cuidadora, señor, tipo, man, abuelo
    OTROS = alguien, hijo, hijos, hija, hijas, niño, niños, niña, niñas, bebe, esposo, esposa, marido, mujer, pareja, vecino, jefe, gente, persona, personas, mama, papa, madre, padre, hermano, suegra, novio, novia, ex, otros, los demas, familia, ellos, todos, el, ella, vecina

    # --- hacerse daño ---
    QUIERO = quiero, quiere, queria, quisiera, ganas de, ganas, pensando en, pienso en, pienso, piensa, pensado en, pensado, penso en, piensa en, voy a, va a, deseo, desea, deseos de, me dan ganas de, intento, intente, intentar, trato de, trate de, ideas de, pensamientos de, prefiero, planeo, pensar en, ojala, quiciera, kiero
    NOQUIERO = no quiero, no quiere, no queria, no tengo ganas de, sin ganas de, no deseo, ya no quiero, cansado de, cansada de, harto de, harta de, para que, pa que, pa q, no vale la pena, no le veo sentido a, no tiene sentido, no veo para que, no me importa, no hay razon, no hay motivo, no tengo razon, ya pa que, sin razon, no encuentro sentido a
    VIVIR = vivir, viviendo, vivo, viva, seguir, existir, despertar, despertarme, la vida, vida, estar aqui, estar en este mundo, seguir aqui

    # --- medicinas y venenos ---
    TOME = tome, tomo, tomado, toma, tomaron, tomando, trague, trago, tragado, comio, comi, comido, meti, metio, puse, puso, di, dio, dado, ingeri, ingirio, bebio, bebi, bebido, inyecte, inyecto, embute, zampe, zampo, empuje, eche, tomarme, dimos, pusimos, pusieron, dieron
    TRAGO = trago, trague, tragado, tragaron, comio, comi, comido, bebio, bebi, bebido, tomo, tome, tomado, ingirio, chupo, metio a la boca, metio en la boca, mordio, mastico, lamio, un trago, sorbo, un trago de, se echo
    DEMASIADO = todas, todo, todos, muchas, muchos, mucha, mucho, demasiada, demasiado, demasiadas, demasiados, frasco, bote, pote, botella, puñado, puño, monton, doble, dos veces, de mas, entero, entera, completo, completa, tira, blister, caja, dos dosis, montones, tres veces, un chorro
    MEDICINA = pastilla*, pastiya*, pildora*, tableta*, comprimido*, capsula*, medicina*, medicamento*, remedio, remedios, insulina, tylenol, paracetamol*, acetaminofen, ibuprofeno*, aspirina*, jarabe
    MEDICINA = dosis, warfarina, sintrom, anticoagulante*, clonazepam, rivotril, alprazolam, xanax, diazepam, lorazepam, oxicodona, tramadol, morfina, metformina, metoprolol, antidepresivo*, sertralina, fluoxetina, benadryl, gotas, hierro, vitamina*, losartan
    DROGA = fentanilo, fentanil, heroina, cocaina, perico, coca, cristal, crack, crac, opioide, opioides, droga, drogas, piedra, manteca, tecata, fenta, extasis, metanfetamina
    COMIO = comio, comido, trago, tragado, chupo, metio a la boca, metio en la boca, bebio, encontro, agarro, abrio
    QUIMICO = cloro, clorox, lejia, detergente, jabon, limpiador, quimico, quimicos, acido, gasolina, thinner, tiner, aguarras, fabuloso, pinesol, amoniaco, veneno, raticida, insecticida, plaguicida, pila, pilas, bateria, iman, imanes, moneda, hongos, hongo, soda caustica, sosa, querosen, kerosene, pega, pegamento, desinfectante, alcohol de, salfuman, suavizante, desatascador, pesticida, bayas, vaper, nicotina

    # --- lo demas ---
    SANGRE = sangre, sangrado, sangrando, sangra, sangro, sangrar, sangran, sangramiento, desangr*, hemorragia, hemoragia, emorragia, 🩸, sangrante
    HERIDA = herida, herido, cirugia, operacion, puntos, cortada, cortadura, corte, cesarea, fistula, arteria, vena, muela, tajo, costura
    POPO = popo, pupu, caca, heces, excremento, evacuacion, evacuaciones, evacue, cagando, cagar, cago, cague, cagada, recto, ano, culo, baño, inodoro, deposicion, deposiciones, ensuciando, del cuerpo, poposear, obrando, defeco, defecar
    EMBARAZO = embaraz*, embarasad*, preñada, encinta, en estado, prenada, gestacion, semanas de embarazo, gestante
    PARTO = di a luz, parto, pari, dio a luz, cesarea, alivie, tuve a mi bebe, tuve mi bebe, posparto, recien parida, parida, tuve al bebe, pario
    MUEVE = mueve, mueven, movia, movio, movido, moverse, movimiento, movimientos, patea, patadas, pateado, siento, sentido, sentir
    RESPIR = respir*, aire, aliento, resuello, resuella, rrespir*, respirasion
    GOLPE = golpe, golpeo, golpee, golpeado, golpeada, golpeandose, pego, pegue, dio, di, pegado, pegada, choco, estrello, chichon, cayo, cai, caido, caida, golpazo, trauma, traumatismo, partio, abrio
    CAIDA = cayo, cai, caido, caida, cayendo, tropezo, resbalo, resbale, caer, callo
    AZUCAR = azucar, glucosa, glucemia, glicemia, glucometro, asucar, glicerina, sensor
    TESTICULO = testiculo*, huevo, huevos, bola, bolas, teste, escroto, compañon
    OXIGENO = oxigeno, saturacion, satura, saturando, oximetro, sat, spo2, oxigenacion, saturo
    PULSO = pulso, pulsaciones, frecuencia, latidos, corazon, late, taquicardia, ritmo
    QUIMIO = quimio, quimioterapia, quimios, trasplante, sin bazo, inmunosuprimido, inmunosuprimida
    RECIEN = recien nacido, recien nacida, recien nacio, prematuro, prematura, rn
    PEGA = pega, pego, pegaba, pegan, pegado, golpea, golpeo, golpean, golpeado, maltrata, maltrato, abusa, abuso, abusan, abusado, ahorca, ahorco, ahorcarme, empuja, empujo, amenaza, amenazo, amenazado, amenazando, patea, pateo, cachetea, cacheteo, viola, violo
    PEGA = toca, toco, manosea, manoseo, agrede, agredio, lastima, lastimo, ataca, ataco, estrangula, estrangulo, apreto el cuello, quemo, jalonea, forzo, obliga, obligo, encierra, encerro, persigue, acosa, sigue
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
    `,
    'harm-others': `
      QUIERO/miedo/temo matar/lastimar/golpear/apuñalar/herir/ahorcar/pegarle/asfixiar a/le/mi OTROS within 4
      QUIERO/miedo/temo hacerle/hacerles/hacer daño/mal/algo OTROS within 5
      QUIERO/miedo/temo matarlo/matarla/lastimarlo/lastimarla/lastimarlos/apuñalarlo/apuñalarla/ahorcarlo/sacudirlo within 4
      le/les voy/va hacer daño/algo/malo OTROS within 5
      voces + apuñal*/mate/matar/lastime/ataque within 8
      voy/va a matar a/lo/la OTROS within 3
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
    `,
  },

  covers: {
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
    `,
    negated: `
      ya dejo/paro de sangrar
      ya no sangr*/sangra/sangro/sale
    `,
    over: `
      paro/dejo de sangrar + ya within 4
    `,
    other: `
      murio/fallecio/muerto/fallecieron/murieron/falleció de/por/del infarto/derrame/ataque/sobredosis/embolia/ictus/suicidio/convulsion/hemorragia within 4
      hermano/primo/tio/amigo/padre/hijo/prima/hermana/vecino/abuelo/conocido/compañero se suicido/mato/ahorco/quito within 2
      papa/mama/padre/madre/abuelo/abuela/tio/tia/papas/padres/tios/abuelos/familiares/hermano/hermana/primo/prima tuvo/tuvieron/tenia/ha/han/sufrio/sufrieron/dieron infarto/infartos/derrame/derrames/convulsiones/ataque/ataques/embolia/ictus within 5
      tio/tia/primo/abuelo/abuela un/una derrame/infarto/embolia within 2
    `,
    past: `
      antecedentes/antecedente/historial/historia infarto/derrame/convulsiones/sobredosis/anafilaxia/depresion/suicidio within 4
    `,
  },

  cues: {
    noBefore: `
      sin, no tengo, no tiene, no tenemos, no tuve, no tuvo, no tenia, niega, niego, niegan, nunca, nunca he, nunca he tenido, jamas, no he tenido, no ha tenido, no ha vuelto a, no he vuelto a, no ha vuelto, no he vuelto, ni, tampoco
      no hay, no presenta, no presento, no siento dolor, ya no tengo, ya no tiene, ya no, ya no me, ya no le, ya no he, no me da, no me ha dado, no me han dado, no le da, no le ha dado, no ha presentado, ningun, ninguna, ninguno, negativo para, descartaron, nada de
      no estoy teniendo, no creo que sea, no creo, no es, no son, no sufro de, no padezco, no padece, no quiero hacerme, no quiero matarme, no quiero morir, no quiero morirme, no quiero suicidarme, no pienso en, no he pensado en, no ha pensado en, nadie me, nadie
    `,
    notBefore: `
      no, no me, no se, no le, no se me, no se le, no se ha, no se ha vuelto a, no he, no ha
    `,
    noAfter: `
      descartado, descartada, negativo, salio negativo, ninguno, ninguna
    `,
    overAfter: `
      se me quito, ya se me quito, se le quito, ya se le quito, se quito, ya se quito, se me paso, ya se me paso, se le paso, ya se le paso, ya paso, se fue, ya se fue, desaparecio, ya esta bien, ya estoy bien, estoy bien, ahora estoy bien, ahora esta bien, ahora bien, ahora ya bien, ya estoy mejor
      ya mejor, ya mejoro, ya paro, ya cedio, cedio, controlado, controlada, bajo control, ya bajo, ya le bajo, ya me bajo, ya sano, curado, curada, ya no
    `,
    past: `
      el año pasado, año pasado, hace un año, hace años, hace dos años, hace tres años, hace cuatro años, hace cinco años, hace seis años, hace diez años, hace muchos años, hace unos años, hace mucho, hace mucho tiempo, hace tiempo, hace meses, hace un mes, hace dos meses, hace tres meses, hace seis meses, hace unos meses, mes pasado, el mes pasado, verano pasado, invierno pasado
      años atras, meses atras, cuando era, cuando tenia, cuando estaba chiquita, cuando estaba chiquito, de niño, de niña, de joven, de chico, de chica, de pequeño, de pequeña, en mi infancia, en mi juventud, en el pasado, antes me daban, antes, antecedentes, antecedente, historial de, historia de, una vez, en aquel entonces
      en enero, en febrero, en marzo, en abril, en mayo, en junio, en julio, en agosto, en septiembre, en octubre, en noviembre, en diciembre, desde entonces, limpio desde, ya se me quito, ya se me paso, ya se le quito, ya se le paso, se me quito, se me paso
    `,
    otherBefore: `
      murio de, murio por, fallecio de, fallecio por, muerto de, murieron de, historia familiar, historia familiar de, antecedentes familiares, antecedentes familiares de, en mi familia hay, familia hay historia de, perdi a mi hermano por, historial familiar
    `,
    otherAfter: `
      en mi familia, en la familia, por parte de mi, del lado de mi, de familia
    `,
    asking: `
      si me da, si me dan, si le da, si tengo, si tiene, si alguna vez, si siento, si llego a, si llegara a, si me llega a, si me pasa, si mi bebe, si a mi, si al, si hay, si sufro, si se, si, cuando debo, cuando debemos, cuando hay que, cuando ir, cuando es, cuando preocuparme, que hago si, que hacer si, que hacemos si, que debo hacer si, como se si, como saber si, como puedo saber si
      señales de, sintomas de, signos de, cuales son, riesgo de, riesgos de, posibilidad de, en caso de, en caso, causar, causa, causan, provoca, provocar, puede causar, puede dar, puede provocar, puede hinchar, puede, produce, producir, efecto secundario, efectos secundarios, prevenir, prevengo, evitar, evito, como evitar, como prevenir
      miedo de que me, miedo de que me de, miedo a que me de, temo que me de, miedo a tener, miedo de tener, informacion sobre, informacion de, clases de, clase de, curso de, cursos de, taller de, folleto de, cuanto tiempo, cuanto tarda, que tan comun, que probabilidad, es normal que de, se cura, tratan, atienden, que es, que es un, que es una, que son, dice que puede,
      como sabria si, como sabria, como se, como saber, como puedo saber, como se sabe si, puede hacer que, es peligroso, se puede, puedo
    `,
    askingAfter: `
      efecto secundario, es efecto secundario, es un efecto, efectos secundarios, un efecto
    `,
    now: `
      ahora, ahorita, ahora mismo, ahoritita, orita, hoy, esta mañana, esta tarde, esta noche, anoche, otra vez, de nuevo, nuevamente, todavia, aun, sigue, sigo, minutos, hace una hora, hace dos horas, hace horas, hace rato, hace un rato, hace poco, empezo, empece, peor, empeorando, empeora, ayer, de repente, de pronto, de golpe
      cada vez mas, todo el dia, toda la noche, acaba de, acabo de, me esta, le esta, ayuda, ayudenme, igual que, como cuando, volvio, regreso, me vino, esta pasando, desde ayer, desde anoche, cada dia
    `,
    again: `
      otra vez, de nuevo, nuevamente, volvio, regreso, vuelve, volvieron
    `,
    stop: `
      pero, sin embargo, aunque, excepto, salvo, hasta, entonces, ahora, ahorita, solo, nomas, solamente, porque, sino, pero ahora, y ahora, por eso, mas bien, asi que
    `,
    endNo: `
      y, yo, hoy, anoche, ayer, esta mañana, toda la noche, todo el dia, desde, ayuda, por favor, x favor, que hago, me siento mal, tengo, estoy, tiene, esta
    `,
    or: `
      ni, o, tampoco, y sin
    `,
    nothing: `
      no se, no se que, no se que hacer, no se si, no se si es, no estoy seguro, no estoy segura, no se como, no sabe, no sabemos, no se que ago, no se que hago, no se porque, no solo, no solamente, no nada mas, no se quita, no se me quita, no se le quita, no mejora, no me mejora, no mejoro, no baja, no le baja, no me baja, no ha bajado, no cede, no me cede
      no me siento bien, no se siente bien, no esta bien, no estoy bien, no me ayuda, no le ayuda, no me hace nada, no le hace nada, no hace nada, no para, no deja, no dejo, no paro, no aguanto, no soporto, no importa, no quiero molestar, no quiere ir, no quiero ir, no tengo seguro, no tengo carro, no tengo dinero, no tengo papeles, no tengo como, no tengo quien, no tiene seguro, no contesta nadie, nadie contesta, nadie responde, nadie me contesta, nadie me responde, nadie me ayuda, nadie me cree
      no dormi, no pude dormir, no he dormido, no he comido, no come, no quiere comer, no puedo dormir, no duermo, no es normal, no es la primera, no tengo fuerzas, no tengo fuerza, no tengo a quien, no tengo a nadie, no tenia esto antes, no tenia antes, nunca antes, nunca me habia pasado, nunca habia sentido, nunca habia tenido, nunca me habia dolido asi, nunca me habia dolido tanto, nunca habia, no me habia pasado
      creo que es, creo que es un, creo que es una, pienso que es, parece que es, como si, no se si sea, si puede, si pueden, si es posible, si me muevo, si respiro, si camino, si toso, si me puede, si me pueden, si debo, si voy, si deberia, sin parar, sin control, sin sentir, sin dormir, sin comer, sin querer, sin razon, sin mi, sin poder, sin fuerza, sin fuerzas, sin sentido, sin seguro, sin mejorar, sin mejoria, sin aire
      tengo sintomas de, tiene sintomas de, tiene señales de, tengo señales de, todos los sintomas de, presenta sintomas de, no puede ser, se puede, no puedo, no puede, si lo dejo, si la dejo, no me deja, no nos deja, antes de, solo que, si no, no hay nadie, puedo respirar, puedo hablar, puedo mover, puedo caminar, no hay ambulancia
    `,
  },

  misspelled: `
    pecho, corazon, infarto, ataque, derrame, respirar, respira, respiracion, ahogando, asfixia, inhalador, oxigeno, saturacion, sangre, sangrando, sangrado, sangrar, sangra, hemorragia
    vomitando, vomito, vomite, convulsion, convulsiones, convulsionando, inconsciente, desmayo, desmaye, desmayado, desmayada, despierta, reacciona, responde, torcida, paralizado, paralizada, adormecido, debilidad
    repente, confundido, confundida, hinchado, hinchada, hinchando, garganta, lengua, alergica, alergia, reaccion, anafilaxia, epipen, ronchas
    suicidio, suicidarme, suicidar, matarme, morirme, suicida, quitarme, cortando, sobredosis, pastillas, pastilla, medicina, veneno, cloro, insulina, fentanilo, heroina, envenenado
    embarazada, embarazo, contracciones, nacido, recien, fiebre, calentura, mollera, flacido, temperatura, apendicitis, testiculo, estomago, insoportable, barriga
    ambulancia, emergencia, muriendo, amenaza, amenazo, violaron, estrangulo, marido, esposo, quemadura, quemado, conmocion, golpeo, cabeza, vision, infeccion, sepsis, quimioterapia, azucar, glucosa, presion
    opresion, palpitaciones, sudando, mareado, mareada, dificultad, ahogado, ahogada, cortarme, herida, meningitis, electrocuto, dolor, izquierdo, brazo
  `,
  lookalikes: `
    abogado, abogada, bonito, prision, beber, vere, abre, dejame, alegria, matarle, reaccionar, respond, responded, response, resign, awake, attacker, preston, quedado, responder, matare, matarte, bravo, vivia, breve, contando, dolar, sagrado, contarme, bebo, mario, sandra, vivio, bosques, coro, inyeccion
    quitarte, responda, doler, marcado, bases, reciben, erica, habre, vivira, quemando, marino, matame, quitame, cortare, quitare, responden, beben, vivire, corro, bese, presiona, cortarle, varita, cortarte
    where, were, whose, babe, bones, wave, billion, boxes, behave, booze, donor, buzzes, brass, hairy, hairs, bushes, caves, acquire, brace, abort, repent, vivid, weave, aide, wishes, beach, attach, hart
  `,
}
