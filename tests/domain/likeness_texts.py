"""Pairs of questions as residents write them: the same asked twice, and two that only look alike.

Made for the tests, by hand.
"""

SAME = (
    ("Who mends the lamp in Ash Road?", "Who will mend the lamp in Ash Road?"),
    ("When is the street light on Ash Road being fixed?", "When will the Ash Road street light be fixed?"),
    ("Can we have speed bumps in Mill Lane?", "Could there be speed bumps on Mill Lane?"),
    ("Can we have speed bumps in Mill Lane?", "can we get speed bumps mill lane please"),
    (
        "What is being done about the motorbikes in the park?",
        "What are you doing about motorbikes in the park?",
    ),
    (
        "Is anything done about motorbikes riding in the park?",
        "Is anything being done about the motorbike riders in the park?",
    ),
    ("Why is the police station closed on Sundays?", "Why is the station closed on a Sunday?"),
    ("How do I report an abandoned car?", "How can I report a car that was abandoned?"),
    ("How do I report an abandoned car?", "how to report abandoned cars"),
    ("Will there be more patrols at night?", "Are there going to be more night patrols?"),
    ("Will there be more patrols at night in the Row?", "Could we have more patrols in the Row at night?"),
    ("Is the underpass safe after dark?", "How safe is the underpass after dark?"),
    (
        "Were there any burglaries in Chapel Wood last month?",
        "How many burglaries were there in Chapel Wood last month?",
    ),
    ("Have there been burglaries in Chapel Wood?", "Have there been any burglaries in Chapel Wood recently?"),
    (
        "Who is responsible for the parking at the school gates?",
        "Who deals with parking at the school gates?",
    ),
    (
        "Parking outside the school is dangerous, what can be done?",
        "What can be done about dangerous parking outside the school?",
    ),
    ("Can the CCTV at the shops be checked?", "Does the CCTV at the shops get checked?"),
    ("Does the CCTV in the shopping centre work?", "Is the shopping centre CCTV working?"),
    ("When is the next Neighbourhood Watch meeting?", "When does Neighbourhood Watch meet next?"),
    ("How can I join Neighbourhood Watch?", "How do I join the neighbourhood watch"),
    (
        "What happened about the fly tipping at Redhill Wood?",
        "What was done about the fly-tipping in Redhill Wood?",
    ),
    ("Who clears the fly tipping in Redhill Wood?", "Who clears up fly-tipping at Redhill Wood?"),
    ("Are the drones over the gardens legal?", "Is it legal to fly drones over gardens?"),
    (
        "Has anybody been arrested for the shed break-ins?",
        "Was anyone arrested for the break-ins into sheds?",
    ),
    ("Are there plans for a zebra crossing at the library?", "Is a zebra crossing planned by the library?"),
    ("What is the speed limit on the Ash Road?", "what's the speed limit in Ash Rd?"),
    ("Can dogs be off the lead on the village green?", "Are dogs allowed off the lead on the village green?"),
    (
        "Who do I call about noise at night from the pub?",
        "Who should I call about the noise from the pub at night?",
    ),
    ("Why are there so few officers in New Ash Green?", "Why does New Ash Green have so few officers?"),
    ("Do you still mark bikes for free?", "Is free bike marking still on?"),
    ("When will bike marking be held again?", "When is the bike marking held again"),
    ("Is e-scooter riding on the pavement allowed?", "Are e-scooters allowed on the pavement?"),
    (
        "Are electric scooters allowed on pavements?",
        "Is it allowed to ride an electric scooter on the pavement?",
    ),
    ("Who cleans up the broken glass on the play area?", "Who clears the broken glass from the play area?"),
)

DIFFERENT = (
    ("Who mends the lamp in Ash Road?", "Who mends the lamp in Mill Lane?"),
    ("Who mends the lamp in Ash Road?", "Who mends the gate in Ash Road?"),
    ("When is the street light on Ash Road being fixed?", "Why is the street light on Ash Road so bright?"),
    ("Can we have speed bumps in Mill Lane?", "Can we have speed bumps in Chapel Wood?"),
    ("Can we have speed bumps in Mill Lane?", "Can we have a speed camera in Mill Lane?"),
    (
        "What is being done about the motorbikes in the park?",
        "What is being done about the dogs in the park?",
    ),
    (
        "What is being done about the motorbikes in the park?",
        "What is being done about the motorbikes at the shops?",
    ),
    ("Why is the police station closed on Sundays?", "Why is the library closed on Sundays?"),
    ("How do I report an abandoned car?", "How do I report a stolen car?"),
    ("How do I report an abandoned car?", "How do I report a lost dog?"),
    ("Will there be more patrols at night?", "Will there be more patrols by bike?"),
    ("Is the underpass safe after dark?", "Is the car park safe after dark?"),
    (
        "Were there any burglaries in Chapel Wood last month?",
        "Were there any bikes stolen in Chapel Wood last month?",
    ),
    ("Have there been burglaries in Chapel Wood?", "Have there been burglaries in Redhill Wood?"),
    (
        "Who is responsible for the parking at the school gates?",
        "Who is responsible for the litter at the school gates?",
    ),
    (
        "Parking outside the school is dangerous, what can be done?",
        "Parking outside the church is dangerous, what can be done?",
    ),
    ("Can the CCTV at the shops be checked?", "Can the gritting at the shops be checked?"),
    ("Does the CCTV in the shopping centre work?", "Does the lift in the shopping centre work?"),
    ("When is the next Neighbourhood Watch meeting?", "When is the next parish council meeting?"),
    ("How can I join Neighbourhood Watch?", "How can I join the police cadets?"),
    ("What happened about the fly tipping at Redhill Wood?", "What happened about the fire at Redhill Wood?"),
    ("Are the drones over the gardens legal?", "Are fireworks in the gardens legal?"),
    ("Has anybody been arrested for the shed break-ins?", "Has anybody been arrested for the graffiti?"),
    (
        "Are there plans for a zebra crossing at the library?",
        "Are there plans for a zebra crossing at the surgery?",
    ),
    ("What is the speed limit on the Ash Road?", "What is the weight limit on the Ash Road?"),
    ("Can dogs be off the lead on the village green?", "Can we camp on the village green?"),
    (
        "Who do I call about noise at night from the pub?",
        "Who do I call about smoke at night from the factory?",
    ),
    ("Why are there so few officers in New Ash Green?", "Why are there so few buses in New Ash Green?"),
    ("Do you still mark bikes for free?", "Do you still sell steering locks?"),
    ("Is e-scooter riding on the pavement allowed?", "Is parking on the pavement allowed?"),
    ("Are electric scooters allowed on pavements?", "Are electric bikes allowed on the railway path?"),
    ("Who cleans up the broken glass on the play area?", "Who locks the play area at night?"),
    ("What time does the meeting start?", "What time does the meeting end?"),
    ("Is there a meeting in March?", "Is there a meeting in December?"),
    ("Are there bats in the church?", "Is it legal to sell fireworks to teenagers?"),
)

# What is offered to a person as perhaps the same, and what is not.
MAYBE_THE_SAME = (
    ("When is the zebra crossing painted again?", "When will the zebra crossing be repainted?"),
    ("Why is the lamp in Ash Road dark?", "The street lamp in Ash Road is broken, when will it be mended?"),
    ("Will the fence behind the garages be mended?", "When is the fence behind the garages repaired?"),
    ("What is being done about speeding on Ash Road?", "Speeding cars on Ash Road - what do you do??"),
    ("Who empties the bins by the playground?", "How often are the bins at the playground emptied?"),
    ("Can we have a speed camera on the Street?", "can u put a speed camera in The Street please"),
    ("Is the path behind the church lit at night?", "the path behind the church is dark at night, lit?"),
    ("What became of the stolen bench?", "Did you find the stolen bench?"),
    ("When does the library open again?", "when is the library going to be open again"),
    (
        "Are there more burglaries in Northfield this autumn?",
        "How many burglaries in Northfield this autumn?",
    ),
    ("What can be done about parking outside the school?", "Parking outside the school is terrible, why?"),
    ("Dog fouling on the green", "Why is nobody fined for dog fouling on the green?"),
    ("When is the zebra crosing painted?", "When is the zebra crossing painted?"),
    ("The zebra crossing: when?", "ZEBRA   CROSSING!!! when??"),
)

OF_SOMETHING_ELSE = (
    ("When is the zebra crossing painted again?", "When does the library open again?"),
    ("Why is the lamp in Ash Road dark?", "Why is Ash Road closed on Sunday?"),
    ("Who empties the bins by the playground?", "Is the playground going to be rebuilt?"),
    ("What is being done about speeding on Ash Road?", "Will the pothole on Ash Road be filled?"),
    ("Can we have a speed camera on the Street?", "Can we have a dog bin on the Street?"),
    ("What became of the stolen bench?", "What became of the stolen bikes?"),
    ("Will there be fireworks this year?", "Will there be a carnival this year?"),
    ("Is the path behind the church lit at night?", "Who owns the field behind the church?"),
    ("What can be done about parking outside the school?", "Is there a lollipop lady outside the school?"),
    (
        "How many burglaries in Northfield this autumn?",
        "How many cars were stolen in Northfield this autumn?",
    ),
    ("Motorbikes in the woods at night", "Lights in the woods at night"),
    ("Why?", "When is the zebra crossing painted again?"),
    ("Question 12?", "Question 13?"),
    ("", ""),
)
