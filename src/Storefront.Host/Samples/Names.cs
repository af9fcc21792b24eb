namespace Storefront.Host.Samples;

/// <summary>Family names, streets, makers and models: invented, in the sound of the country.</summary>
internal static class Names
{
    public static readonly string[] Families =
    [
        "Becker", "Hartmann", "Petersen", "Sommer", "Nowak", "Wieland", "Kessler", "Brandl", "Lüders", "Hoffmann", "Grünwald",
        "Österle", "Vogt", "Kaya", "Lindner", "Schäfer", "Yılmaz", "Krämer", "Bäumler", "Dörfler", "Engelke", "Fährmann",
        "Gößling", "Ahrens", "Immerthal", "Jäger", "Köhler", "Möhring", "Reuth", "Steiner", "Thiele", "Uhland", "Weiß", "Zöllner",
    ];

    public static readonly string[] FirstNames =
    [
        "Ruth", "Jana", "Okan", "Martha", "Yusuf", "Ingrid", "Leon", "Sophie", "Emil", "Claudia", "Timo", "Ayşe", "Nils", "Greta",
        "Friedrich", "Hülya", "Björn", "Käthe", "Lukas", "Magdalena", "Piotr", "Sabine", "Uwe", "Wiebke", "Zoë", "Anton",
    ];

    public static readonly string[] Slogans =
    [
        "Gut beraten, mitten in der Stadt.", "Wir haben es da, oder morgen.", "Seit drei Generationen am selben Platz.",
        "Ausgesucht, was wir selbst gern haben.", "Klein, aber mit Geduld.", "Fragen kostet nichts.", "Handwerk und Handel unter einem Dach.",
    ];

    public static readonly string[] OpeningHours =
    [
        "Mo-Fr 09:00-18:30; Sa 09:00-16:00; PH off", "Mo-Fr 10:00-18:00; Sa 10:00-14:00; PH off",
        "Mo-Fr 08:30-12:30,14:00-18:00; Sa 08:30-13:00; PH off", "Tu-Fr 10:00-19:00; Sa 10:00-17:00; PH off",
        "Mo-Sa 09:30-19:00; PH off", "Mo,Tu,Th,Fr 09:00-18:00; We 09:00-13:00; Sa 09:00-14:00; PH off",
    ];

    public static readonly string[] Streets =
    [
        "Marktstraße", "Kirchgasse", "Lange Straße", "Am Rathaus", "Mühlenweg", "Bahnhofstraße", "Brückenstraße", "Alter Graben",
        "Kornmarkt", "Schloßplatz", "Untere Torgasse", "Lindenallee", "Gerberstraße", "Neue Straße",
    ];

    public static readonly string[] Makers =
    [
        "Nordkamm", "Alpsee", "Wiesengrund", "Hansen & Söhne", "Bergquell", "Lindenhof", "Ostwind", "Kontor Nr. 7", "Morgenrot",
        "Steinbach", "Falkenried", "Weserland", "Talmühle", "Sternwarte", "Heidekraut", "Kupferkanne", "Rabenstein", "Silbersee",
    ];

    public static readonly string[] Models =
    [
        "Alpsee", "Brocken", "Chiemgau", "Darß", "Eifel", "Feldberg", "Grunewald", "Harz", "Isar", "Juist", "Kyffhäuser",
        "Lüneburg", "Müritz", "Norderney", "Odenwald", "Pellworm", "Rhön", "Spessart", "Taunus", "Usedom", "Vogelsberg",
        "Wetterstein", "Zugspitze", "Allgäu", "Bodensee", "Fläming", "Hunsrück", "Schwäbische Alb", "Wümme", "Föhr",
    ];

    public static readonly string[] Sentences =
    [
        "Gefertigt in einer kleinen Werkstatt, die wir seit Jahren kennen.",
        "Hält viele Jahre und lässt sich reparieren; Ersatzteile haben wir im Laden.",
        "Fällt normal aus; wer unsicher ist, probiert bei uns zwei Größen in Ruhe.",
        "Auf Wunsch packen wir es als Geschenk ein, mit Band und Karte.",
        "Passt gut zu allem, was Sie schon haben, und wird mit der Zeit schöner.",
        "Ein Stück für jeden Tag: leicht zu pflegen, ohne Schnickschnack.",
        "Beliebt bei unserer Kundschaft, weil es einfach funktioniert.",
        "Ohne Kunststoffverpackung geliefert, der Karton wird wiederverwendet.",
        "Bitte fragen Sie uns nach der passenden Pflege, wir zeigen sie Ihnen gern.",
        "Die Farbe kann je nach Licht etwas anders wirken als auf dem Bild.",
        "Wer länger etwas davon haben will, behandelt es zweimal im Jahr mit Öl.",
        "Entworfen und geprüft in Deutschland, hergestellt in Europa.",
    ];
}
