namespace Storefront.Host.Samples;

/// <summary>The trades of a town that is thought up, in words as German shops use them.</summary>
internal static class Trades
{
    private static readonly string[] Sizes = ["XS", "S", "M", "L", "XL", "XXL"];

    public static IReadOnlyList<Trade> All { get; } =
    [
        new("shoes", ["Schuhhaus", "Schuhmode", "Laufladen"],
            ["Wander", "Kinder", "Haus", "Lauf", "Winter", "Regen", "Damen", "Herren", "Trekking", "Sommer", "Arbeits", "Reit"],
            ["schuh", "stiefel", "sandale", "slipper", "pantoffel"],
            ["Leder", "Rauleder", "Filz", "Segeltuch", "Naturkautschuk"], (2900, 21900))
        { Option = "Größe", Values = ["36", "37", "38", "39", "40", "41", "42", "43"] },
        new("fashion", ["Modehaus", "Boutique", "Herrenausstatter"],
            ["Damen", "Herren", "Kinder", "Strick", "Woll", "Leinen", "Regen", "Winter", "Abend", "Freizeit"],
            ["jacke", "mantel", "hose", "hemd", "kleid", "pullover", "rock", "weste"],
            ["Schurwolle", "Leinen", "Baumwolle", "Merino", "Seide"], (1990, 34900))
        { Option = "Größe", Values = Sizes },
        new("books", ["Buchhandlung", "Bücherstube", "Antiquariat"],
            ["Kinder", "Koch", "Wander", "Bilder", "Garten", "Reise", "Jugend", "Sach", "Lehr", "Hör"],
            ["buch", "führer", "kalender", "roman", "atlas", "heft"],
            ["gebunden", "Taschenbuch", "Leinen", "illustriert"], (590, 4900)) { TaxRate = 7 },
        new("toys", ["Spielwaren", "Spielkiste", "Kinderparadies"],
            ["Holz", "Brett", "Karten", "Lern", "Garten", "Puppen", "Ritter", "Eisenbahn", "Würfel", "Steck"],
            ["spiel", "puzzle", "haus", "baukasten", "figur", "wagen"],
            ["Buche", "Ahorn", "Filz", "Recyclingkunststoff"], (690, 15900)),
        new("delicatessen", ["Feinkost", "Käsetheke", "Hofladen"],
            ["Berg", "Ziegen", "Kräuter", "Honig", "Apfel", "Wald", "Beeren", "Winter", "Land", "Kürbis"],
            ["käse", "senf", "essig", "wurst", "marmelade", "öl", "tee", "schinken"],
            ["mild", "würzig", "aus Heumilch", "kalt gepresst", "handgerührt"], (290, 3900))
        { Measure = "g", Amounts = [100, 125, 200, 250, 330, 500], TaxRate = 7 },
        new("wine", ["Weinhandlung", "Weinkeller", "Vinothek"],
            ["Grau", "Weiß", "Spät", "Schwarz", "Früh", "Rot", "Perl", "Land", "Haus", "Eis"],
            ["burgunder", "riesling", "wein", "sekt", "likör", "traubensaft"],
            ["trocken", "halbtrocken", "feinherb", "aus der Steillage"], (590, 4900))
        { Measure = "ml", Amounts = [375, 500, 750, 1000] },
        new("household", ["Haushaltswaren", "Eisenwaren", "Küchenstudio"],
            ["Koch", "Brat", "Salat", "Gieß", "Milch", "Brot", "Schneid", "Back", "Tee", "Vorrats"],
            ["topf", "pfanne", "schüssel", "kanne", "messer", "brett", "form", "dose"],
            ["Edelstahl", "Gusseisen", "Emaille", "Olivenholz", "Steingut"], (490, 18900)),
        new("sports", ["Sporthaus", "Radladen", "Outdoorladen"],
            ["Lauf", "Ski", "Fahrrad", "Kletter", "Schwimm", "Berg", "Camping", "Tennis", "Turn", "Yoga"],
            ["jacke", "rucksack", "helm", "brille", "handschuh", "matte", "tasche", "hose"],
            ["Softshell", "Ripstop", "Merino", "Kork"], (990, 29900))
        { Option = "Größe", Values = Sizes },
        new("stationery", ["Schreibwaren", "Papeterie", "Bürobedarf"],
            ["Füll", "Notiz", "Zeichen", "Geschenk", "Schul", "Brief", "Aquarell", "Kalligrafie", "Termin", "Skizzen"],
            ["halter", "block", "papier", "ranzen", "heft", "mappe", "kasten", "stift"],
            ["Büttenpapier", "Leinen", "Messing", "Recyclingpapier"], (190, 16900))
        { Option = "Farbe", Values = ["Rot", "Blau", "Grün", "Schwarz", "Naturweiß"] },
        new("florist", ["Blumen", "Gärtnerei", "Floristik"],
            ["Rosen", "Garten", "Balkon", "Blumen", "Kräuter", "Oster", "Advents", "Wiesen", "Zimmer", "Obst"],
            ["strauß", "kranz", "topf", "erde", "pflanze", "samen", "schere", "gesteck"],
            ["aus der Region", "torffrei", "handgebunden", "winterhart"], (350, 8900)) { TaxRate = 7 },
    ];
}
