"""Words by which a name of a person is told from others, without case and accents.

No list has them all: together with capitals they find most of the names that
people write in passing.
"""

_GIVEN = """
adam adele adrian adrien agathe agnes ahmed aicha aidan alain alan alba albert alberto
alejandra alejandro alessandro alex alexandra alexandre alexis alfred alfonso ali alice alicia
aline alison amandine amelia amelie amina amir ana anais andre andrea andreas andres andrew
andy angela anita ann anna anne annie anthony antoine antonio ariane arnaud arthur astrid
audrey aurelie aurelien axel barbara bastien beatrice beatriz ben benedicte benjamin benoit
bernadette bernard bertrand beth betty bob bogdan boris brandon brenda brian brigitte bruce
bruno caleb camila camille carine carl carla carlos carmen carol carole carolina caroline
catalina catherine cecile cedric celia celine chantal charlene charles charlie charlotte chloe
chris christelle christian christiane christina christine christophe christopher claire clara
claude claudia claudine clement clementine colette colin connor constance coralie corentin
corinne cristina cynthia cyril daisy damien dan daniel daniela daniele danielle danny dave
david deborah delphine denis denise derek diana diane didier diego dimitri dmitri dominique
donald doris dorothee dylan eduardo edouard edward eileen eleanor elena eleonore eli elias
elisa elisabeth elise eliza elizabeth ella ellen elodie eloise elsa emilie emilio emily emma
emmanuel emmanuelle enrique enzo eric erica erik ernest erwan esteban estelle esther ethan
etienne eugene eva evelyne fabien fabienne fabio fabrice fanny farid fatima fatou federico
felicia felix fernand fernando filip fiona flavien florence florent florian francesca francesco
francine francis francisco franck francois francoise frederic frederique gabriel gabriela
gabrielle gael gaelle gary gaspard gaston genevieve geoffrey geoffroy george georges georgia
gerald geraldine gerard ghislaine gilbert gilles gisele giulia giovanni giuseppe gloria gonzalo
gordon greg gregoire gregory guilhem guillaume guillermo gustave gwenaelle habib hamid hannah
hans harold harry hassan hector helen helena helene henri henry herve hicham howard hubert hugo
hugues ian ibrahim ignacio igor ines ingrid irene iris isaac isabel isabella isabelle ismael
ivan jackie jacob jacqueline jacques jaime jake james jamila jane janet janine jason javier
jean jeanne jeff jenna jennifer jenny jeremie jeremy jerome jerry jessica jessie jim jimmy joan
joana joanna joaquin joe joel joelle johan johanna john johnny jon jonas jonathan jordan jorge
jose josefina joseph josephine joshua josiane joyce juan juana judith jules julia julian julie
julien juliette justin justine kamel karen karim karima karine karl kate katherine kathleen
kathy katia kelly ken kenneth kenza kevin khaled kim kumar kyle laetitia laila larry laszlo
laure laurence laurent laurie lea leila lena leo leon leonard leonie leslie liam lilian liliane
lina linda lionel lisa loic lola lorena louis louisa louise luc luca lucas lucia lucie lucien
lucy ludovic luis luisa luke lydia lynn madeleine mael magali maggie malik manon manuel manuela
marc marcel marcelle marco marcos margaret margaux margot maria mariam marianne marie marina
mario marion marjorie marta martha marthe martin martina martine marvin mary mathias mathieu
mathilde mathis matt matteo matthew matthias matthieu maud maurice maurizio maxence maxime
mehdi melanie melissa michael michel michele micheline michelle miguel mike mikhail mireille
mohamed mohammed monica monique morgane muhammad muriel mustapha myriam nabil nadege nadia
nadine nancy nassim natacha natalia natasha nathalie nathan nicholas nick nicolas nicole nikita
nina noah noam noemie nora norbert octave odette odile oleg oliver olivia olivier omar oscar
pablo paco paloma pamela paola pascal pascale patricia patrick paul paula pauline pedro peggy
penelope pete peter petra phil philip philippe pierre pierrick quentin rachel rachid rafael
ralph ramon raoul raphael raul raymond rebecca regine regis remi remy rene renee ricardo
richard rita robert roberto robin rodolphe rodrigo roger roland romain romane ronald rosa
rosalie rosario roxane ruben ruth ryan sabine sabrina salim salma salome sam samantha samir
samuel sandra sandrine sandy sara sarah scott sean sebastian sebastien selim serena serge
sergio severine sharon sheila sidonie silvia simon simone sofia sofiane solange solene sonia
sophia sophie stan stanislas stella stephan stephane stephanie stephen steve steven susan
suzanne sylvain sylvie tamara tanguy tania tara teresa thea theo theodore theresa therese
thibault thibaut thierry thomas tiffany tim timothee timothy tina todd tom tomas tommy tony
tristan ugo ulrich ursula valentin valentina valerie vanessa veronique victor victoria vincent
violaine virginie vivian viviane vladimir walter wanda wassim wendy wilfried william willy
xavier yacine yael yan yann yannick yasmina yasmine yohan yolande youssef yves yvette yvonne
zoe
"""
_TITLES = """
m mr mrs ms miss mme mlle mister madame mademoiselle monsieur dr docteur doctor pr prof
professeur professor maitre sr sra srta senor senora senorita don dona
"""
_OPENERS = """
a ah aller allez alors apres au aussi aux avant avec avez avons bien bon bonne c ca car ce cela
certains ces cet cette chacun combien comme comment d dans de depuis des dis dites donc donne
donnez du elle elles en encore enfin ensuite es est et etes faire fais fait faites faudra faut
fera il ils j je l la le les lequel leur ma mais mes moi mon n ne nos notre nous on ou oui par
parle parlez pas penses peut peux plus possible pour pourquoi pourra pourrais pourrait pouvez
pouvons prendre pres puis qu quand que quel quelle quelles quels qui quoi rappelle rappelez
regarde reserve reservez s sait sais savez se sera serait ses si sommes son sont sur ta tes toi
ton tous tout toute toutes trouve tu un une va vas veut veux vos votre voudrais vous y about
after all also am an and any anyone are at be been before book bring but by call can could did
do does else find for from get give go going had has have he help her here hers him his how
however i if in is isn it its just keep let like make may me might more most must my need no
not now of off ok on one or our out over please quick remind reserve send shall she should show
so some somebody someone soon still take tell than thanks that the their them then there these
they this those to today tonight too try until up us use very was we well were what when where
which while who whom whose why will with would yes you your al algo alguien ayuda cada como con
cual cuando cuanto cuantos cuesta del dime donde el ella ellos era eres es esta estamos estan
este esto estoy fue gracias ha hace hacer hay la las lo los mas me mi muy necesito nos nosotros
para pero podemos por porque puede puedes puedo que quien quiero sabe se ser si sin sobre son
soy su sus tenemos tengo tiene tu un una vamos y ya yo
"""
_CUES = """
qui est, c est qui, who is, who s, quien es, numero de, numero d, portable de, tel de,
telephone de, phone of, number of, telefono de, appeler, appelle, joindre, called, je m appelle,
my name is, me llamo, je suis, anniversaire de, birthday of, cumpleanos de
"""

GIVEN_NAMES = frozenset(_GIVEN.split())
"""Names that people are given, but for everyday words such as "rose", "will" or "max"."""
TITLES = frozenset(_TITLES.split())
"""Said right before a name."""
OPENERS = frozenset(_OPENERS.split())
"""Words that a sentence begins with, which phones write with a capital."""
CUES = tuple(tuple(cue.split()) for cue in _CUES.split(","))
"""Words behind which one that nobody knows is taken for a name."""
