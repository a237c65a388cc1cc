"""The words in English for what people wear and carry, what they may, and ways in."""

THINGS = (
    "sandal, sandals, flip flops, flip flop, trainer, sneaker, flats, high heels, socks, "
    "footwear, jumper, jumpers, sweater, sweaters, hoodie, cardigan, fleece, raincoat, anorak, "
    "scarf, hat, hats, beanie, shorts, jeans, skirt, kilt, kilts, polo shirt, shirt, "
    "shirts, t shirt, t shirts, tee shirt, blazer, trousers, leggings, tracksuit, swimming "
    "trunks, bow tie, makeup, nail polish, jewellery, jewelry, rings, earrings, necklace, "
    "perfume, long hair, hair tied, hard hat, hard hats, helmet, helmets, mask, masks, goggles, "
    "hi vis, high vis, vest, vests, ear plugs, overalls, cv, cvs, driving licence, drivers "
    "license, driver s license, invitation, invitations, notebook, notebooks, pen, pens, "
    "leaflet, leaflets, brochure, brochures, catalogue, catalogues, price list, price lists, "
    "visiting card, visiting cards, usb stick, usb key, computer, computers, pc, tablet, "
    "camera, cameras, gopro, drone, backpack, backpacks, rucksack, rucksacks, handbag, "
    "handbags, hand luggage, cabin bag, carry on, water bottle, sunscreen, sun cream, mosquito "
    "repellent, liquids, knife, suit, suits"
)
MAY = (
    "can, may, must, should, allowed, permitted, forbidden, banned, prohibited, mandatory, "
    "compulsory, required, necessary, needed, need, needs, enough, ok, okay, fine, acceptable, "
    "accepted, advised, recommended, have, supposed, provided, lent"
)
ALLOWED = (
    "allowed, permitted, forbidden, banned, prohibited, acceptable, accepted, advised, "
    "recommended, is it ok to, is it okay to, ok to wear, okay to wear, fine to wear, need my, "
    "need our, need to have, am i allowed, are we allowed, provided, lent"
)
PHOTOS = (
    "take a picture, take a photo, taking pictures, taking photos, to film, film inside, take "
    "videos, photography, photographs, pictures inside, photos inside, pics allowed, can we "
    "film, can i film, photos ok, pictures ok, are photos ok"
)
ACCESS = (
    "counter, desk, door, doorway, gate, gates, entrance, entry, exit, floor, level, basement, "
    "platform, track, dock, pier, pontoon, jetty, wharf, berth, quay, stop, station, line, "
    "subway, tube, building, block, tower, wing, pavilion, hall, room, suite, auditorium, "
    "theatre, amphitheatre, office, booth, stand, stall, aisle, street, road, avenue, side, "
    "bell, buzzer, doorbell, intercom, lift, elevator, staircase, stairs, bay, terminal, "
    "airport, restaurant, venue, courtyard, yard, hangar, address, location, neighbourhood, "
    "neighborhood, district, city, town, route, way, spot"
)
