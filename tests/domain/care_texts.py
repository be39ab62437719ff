"""Made-up questions that point at somebody, with what must be noticed, and ordinary ones. No real person.

Phone numbers are those that Ofcom sets aside for drama; plates and postcodes are invented.
"""

from bot.domain.care import Sensitive

# (text, kind, the words that are noticed)
MET: list[tuple[str, Sensitive, str]] = [
    (text, Sensitive.NUMBER_PLATE, plate)
    for text, plate in [
        ("Why is the blue van AB12 CDE parked on the verge?", "AB12 CDE"),
        ("the car is ab12cde and its always on the pavement", "ab12cde"),
        ("A Corsa, YK09 XYZ, races round the estate", "YK09 XYZ"),
        ("can you check ab12 cde please", "ab12 cde"),
        ("LK 57 VBN has had no tax for months", "LK 57 VBN"),
        ("Is GN-63-PLO abandoned?", "GN-63-PLO"),
        ("white transit gj71 wxb dumps rubbish in the lane", "gj71 wxb"),
        ("The old Escort A123 BCD leaks oil", "A123 BCD"),
        ("p482lfw has been there since June", "p482lfw"),
        ("An old Rover, ABC 123D, blocks the drive", "ABC 123D"),
        ("mgb gt reg klm456p is it abandoned", "klm456p"),
        ("A lorry from Belfast, AXZ 1234, is stuck in the lane", "AXZ 1234"),
        ("A car with the registration LZ 4471 follows the school bus", "LZ 4471"),
        ("The plate is 123 ABC and it has no lights", "123 ABC"),
        ("number plate RX 1 is on a Bentley that parks on the zebra", "RX 1"),
        ("reg: hv 04 pdq, who owns it?", "hv 04 pdq"),
        ("his registration number is XAB 77", "XAB 77"),
        ("SEE AB12CDE ON THE PAVEMENT EVERY DAY", "AB12CDE"),
    ]
]
MET += [
    (text, Sensitive.PHONE, number)
    for text, number in [
        ("Ring me on 07700 900123 about the hedge", "07700 900123"),
        ("my number is 07700900456", "07700900456"),
        ("Call +44 7700 900789 if you find the dog", "+44 7700 900789"),
        ("call (01632) 960123 after six", "(01632) 960123"),
        ("the landlord is on 01632 960 456", "01632 960 456"),
        ("His mobile: +44 (0)7700 900 321", "+44 (0)7700 900 321"),
        ("0044 7700 900555 keeps ringing my mother", "0044 7700 900555"),
        ("Text 0 7 7 0 0 9 0 0 1 1 1", "0 7 7 0 0 9 0 0 1 1 1"),
        ("Scammers call from 020 7946 0123", "020 7946 0123"),
        ("the builder's number is 0161-496-0789", "0161-496-0789"),
        ("Who is 0808 157 0123? They ring at night", "0808 157 0123"),
        ("03069 990123 says it is my bank", "03069 990123"),
    ]
]
MET += [
    (text, Sensitive.EMAIL, address)
    for text, address in [
        ("Write to rita.resident@example.org", "rita.resident@example.org"),
        ("my e-mail is dave_b+watch@mail.example.co.uk thanks", "dave_b+watch@mail.example.co.uk"),
        ("mail BOB@EXAMPLE.COM", "BOB@EXAMPLE.COM"),
        ("reach me: sam at example dot com", "sam at example dot com"),
        ("sam [at] example [dot] org is where the spam comes from", "sam [at] example [dot] org"),
        ("Is info@cheap-roofs.example genuine?", "info@cheap-roofs.example"),
    ]
]
MET += [
    (text, Sensitive.HOME, home)
    for text, home in [
        ("Parties every night at 12 Ash Road, DA3 8ZZ", "12 Ash Road, DA3 8ZZ"),
        ("There is a bonfire at number 7, DA3 8ZZ", "number 7, DA3 8ZZ"),
        ("I live at flat 3b, Milestone Road, da38zz, when is my bin day?", "flat 3b, Milestone Road, da38zz"),
        ("house 44 DA3 8ZZ has rats", "house 44 DA3 8ZZ"),
        ("People come and go all night. DA3 8ZZ number 9", "DA3 8ZZ number 9"),
        ("22 SW1A 9ZZ is empty and open", "22 SW1A 9ZZ"),
        ("No. 5 The Row, Hartley, DA3 8ZZ: who owns it?", "No. 5 The Row, Hartley, DA3 8ZZ"),
        ("15a Penn Way, Longfield DA3 8ZZ has no smoke alarm", "15a Penn Way, Longfield DA3 8ZZ"),
        ("Deliveries for M1 9ZZ, 31 Canal Street go missing", "M1 9ZZ, 31 Canal Street"),
    ]
]
MET += [
    (text, Sensitive.SUSPECT, name)
    for text, name in [
        ("It was John Bramble who broke the bus shelter", "John Bramble"),
        ("Mr Smith is dealing", "Mr Smith"),
        ("mr pilkin at the end house is dealing drugs", "mr pilkin"),
        ("My neighbour Dave at no 4 steals parcels", "neighbour Dave"),
        ("everyone knows kevin marl nicks bikes", "kevin marl"),
        ("Dave at number 12 sells weed to kids", "Dave at number 12"),
        ("Why don't you arrest Gary Thistle?", "Gary Thistle"),
        ("The fence was smashed by Liam Oakes and his mates", "Liam Oakes"),
        ("I think it was Mrs Allen-Vane.", "Mrs Allen-Vane"),
        ("The dealer is Tommy Briar, ask anybody", "Tommy Briar"),
        ("Has Mr Peveril been growing cannabis again?", "Mr Peveril"),
        ("Aisha Farrow keyed my car on Sunday", "Aisha Farrow"),
        ("Can you do something about Ryan Holt, who keeps threatening people?", "Ryan Holt"),
        ("Steve Larch is a thief", "Steve Larch"),
        ("I saw Mohammed Denn break into the pavilion", "Mohammed Denn"),
        ("Miss Quill's son steals from the shop", "Miss Quill's"),
        ("Is Paul Merrow responsible for the fly tipping?", "Paul Merrow"),
        ("my ex darren is driving drunk every night", "ex darren"),
        ("Peter Nash and his brother dumped a sofa in the pond", "Peter Nash"),
        ("Was it Jordan Pike who set fire to the bins?", "Jordan Pike"),
        ("The lad called Kyle stole my scooter", "lad called Kyle"),
        ("DAVE MIRREL STOLE THE CHARITY BOX", "DAVE MIRREL"),
        ("You should blame Terry Wickens for the graffiti", "Terry Wickens"),
        ("Sharon Tull sold stolen phones at the boot fair", "Sharon Tull"),
    ]
]

ORDINARY: list[str] = """
When is the next meeting?
Is knife crime going up here?
How many officers work in DA3 8ZZ?
Why does DA3 8ZZ never get a patrol?
What about the rubbish at number 12?
The man at no 4 has a very loud mower
Could the 25 mph limit on the A225 start earlier?
The M25 was shut again, where does the traffic go?
Is the A20 closed on Sunday?
Why is there no crossing on the B2016?
Who won the PC42 quiz?
When does the No12 bus run on Sundays?
Was the number plate scheme of 2013 a success?
Are number plates in Kent cloned often?
Do you still do number plate checks with the camera?
My registration for the meeting did not work
How many plates did you find in 2012?
Should I ring 999 or 101?
I called 101 and waited for 40 minutes
Is Crimestoppers on 0800 555 111 really anonymous?
Is Childline still 0800 1111?
We smelt gas and rang 0800 111 999, who comes?
Can I get help on 116 123 at night?
Is NHS 111 any use for this?
My crime reference is 46/012345/13, what now?
My reference is 0123456789, has anybody read it?
CAD 0412 of 01/10/2013 was never answered
The order number is 01234567890, it was stolen from the porch
Is the meeting on 01/10/2013 or 05/11/2013?
Between 18:00 and 19:00 nobody can cross the road
We paid £01632960123 too much, joking, but who sets the charges?
Are 2,000 new homes really coming?
Can you be at the fair on 14 September 2013?
ON 14 NOV THE ROAD IS SHUT, WHY?
IS IT TRUE THAT AT 10 THE SHOP CLOSES?
Meet me @ the church at 7?
What does @everyone do here?
Is the police e-mail address still on your page?
Why did the dot matrix sign at the station break?
The bus stop at New Ash Green was smashed, who mends it?
Ash Road floods every winter, what can be done?
Was the Ash Green pub broken into?
PC Reed answered my letter, thank you
PC Reed caught the burglar in our road, please thank him
It was Sergeant John Miller who attacked the crime figures so well in the press
Did Inspector Jane Wood say that fly tipping is down?
Councillor Mary Finch said the bins would be emptied, when?
Cllr Finch promised to blame nobody, did she keep it?
Did Kent Police arrest anybody for the break-in?
Kent Police said burglary is down, by how much?
Does Sevenoaks District Council prosecute people who dump rubbish?
John Lewis was robbed last week, are shops safe?
The Harry Potter evening was spoiled by people who smashed a window
Has anybody been charged for the damage at St Mary Church?
Martin Square was vandalised, will there be cameras?
Victoria Road had its cars keyed, any witnesses?
Do people steal from George Street allotments?
Mrs Allen was robbed on her way home, is she all right?
My neighbour Dave was burgled, can you call on him?
Mr Patel at the shop was threatened, do you have somebody near?
Old Mr Hobbs got scammed by callers, could you warn people?
Margaret Hill ran the choir, who runs it now?
It was Sarah Jones who won the raffle, wasn't it?
Can Mark and Sue still rent the hall?
Will the new lights be on by Christmas?
Who will rob the bank of its best clerk when she retires?
Will James read the lesson on Remembrance Sunday?
Mr Green asked whether the pond could be fenced
Mrs Brown thinks the crossing is too short, so do I
Ms Khan of the school wants to know when you visit
Dr Patel says the surgery car park is full of shoppers' cars
My neighbour has a dog that barks all night
Somebody stole my bike from the station
Some lads smashed the bus shelter on Friday
The man opposite is dealing, I am sure
A neighbour steals the milk, what can I do?
Who broke the swings?
Why do people dump mattresses in Hartley Wood?
Are you dealing with the speeding on Church Road?
How are you dealing with Halloween?
What is your view of drink driving here?
Who is to blame for the delay at Longfield Station?
I know that the Youth Club was set up by volunteers, can they have money?
Did Neighbourhood Watch start here in 1985?
How do I start a Neighbourhood Watch?
Is the Jack Russell that bit my leg known to you?
Rose Cottage was broken into, should we all get alarms?
May Day was lovely, will Chris Morris dancers be back?
Are there scams by people who say they are from Age UK?
Royal Mail vans are broken into, is that here too?
Why did Tesco Express get robbed twice?
Is the Northfleet Bridge lift broken?
The Duke of Kent pub had a fight, will it lose its licence?
Who owns the land behind the garages?
What is behind the closure of the police office?
Tell Tim thanks for the talk about scams
Is Sam the police dog retired?
Thank you for dealing with the fly tipping at Pease Hill
Is Dean Court going to have a warden after the damage?
Mr Punch and Judy at the fair hit a nerve, can we have it back?
Could the officers at the fete next time bring the 1980 Rover?
Does the mobile police office have a number we can ring?
I have 3 questions: lights, bins and parking
Are bikes with 500 W motors legal?
Our postcode lottery of policing: why do ME1 and DA3 differ?
My son is 12 and rides to school, is there training?
Since 1998 nobody has cut the hedge by the A227 at Culverstone
""".strip().splitlines()
