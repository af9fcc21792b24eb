using System.Text.RegularExpressions;
using static Storefront.Modules.Tests.Catalog.ImportSteps;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>Files with lines that cannot be read.</summary>
public sealed class BrokenFileTests
{
    public static TheoryData<string, string, string> BrokenFiles => new()
    {
        {
            "shopify",
            """
            Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Tracker,Image Src
            hut,Hut,Größe,M,H-M,30.00,,
            hut,,,L,H-L,viel,,
            hut,,,M,H-X,31.00,,
            hut,,,,,,,
            ,Ohne Handle,,,,9.00,,
            schal,Schal,,,S-1,20.00,,
            hut,,,XL,H-XL,33.00,,
            "offen,Offen,,,,1.00,,
            kaputt,Kaputt,Größe,M,K-M,x,,
            kaputt,,,L,K-L,y,,
            kurz,Kurz
            spray,Spray,,,SPRAY,8.00,,
            """,
            "taken 2, 7; refused 3, 4, 6, 8, 9, 10, 11, 12, 13; skipped 5"
        },
        {
            "woocommerce",
            """
            ID,Type,SKU,Name,Published,Regular price,Sale price,Parent,Attribute 1 name,Attribute 1 value(s)
            1,variable,HUT,Hut,1,,,,Größe,"M, L"
            2,variation,H-M,Hut - M,1,30,,HUT,Größe,M
            3,variation,H-L,Hut - L,0,31,,HUT,Größe,L
            4,variation,H-X,Hut - X,1,viel,,HUT,Größe,X
            5,variation,W-1,Waise,1,9,,NIEMAND,,
            6,variation,W-2,Waise,1,9,,,,
            7,simple,N-1,,1,9,,,,
            8,simple,S-1,Schal,1,20,,,,
            9,simple,SPRAY,Spray,1,8,,,,
            10,simple,P-1,Preis,1,1.2.3,,,,
            11,variable,LEER,Leer,1,,,,Größe,M
            """,
            "taken 2, 3, 9; refused 5, 6, 7, 8, 10, 11, 12; skipped 4"
        },
        {
            "storefront",
            """
            Titel;Option 1;Wert 1;Artikelnummer;Preis;Bilder
            Hut;Größe;M;H-M;30,00;
            ;;L;H-L;;
            ;;;;;
            ;;;;;hut.jpg
            ;;XL;H-XL;umsonst;
            Schal;;;S-1;20,00;
            Spray;;;SPRAY;8,00;
            Zu viel;;;Z-1;1,00;;x
            """,
            "taken 2, 5, 7; refused 6, 8, 9; skipped 3"
        },
    };

    [Theory, MemberData(nameof(BrokenFiles))]
    public async Task Every_line_of_a_broken_file_is_accounted_for(string format, string table, string fate)
    {
        await using var town = await CatalogTown.StartAsync();

        var trial = await ImportAsync(town, table, dryRun: true);
        var report = await ImportAsync(town, table);
        var again = await ImportAsync(town, table);

        int[] Lines(string word) => [.. Regex.Match(fate, word + " ([0-9, ]+)").Groups[1].Value.Split(", ").Select(int.Parse)];
        Assert.Equal(format, report.Format);
        Assert.Equal((Lines("taken").Length, Lines("refused").Length, Lines("skipped").Length), (report.RowsTaken, report.RowsRefused, report.RowsSkipped));
        Assert.All([trial, report, again], one => Assert.Equal(one.Rows, one.RowsTaken + one.RowsUnchanged + one.RowsRefused + one.RowsSkipped));
        Assert.Equal((report.RowsTaken, report.RowsRefused, report.RowsSkipped), (trial.RowsTaken, trial.RowsRefused, trial.RowsSkipped));
        Assert.Equal((0, report.RowsTaken, report.RowsRefused), (again.RowsTaken, again.RowsUnchanged, again.RowsRefused));
        Assert.All(Lines("skipped"), line => Assert.Contains(report.Issues, issue => issue.Line == line && issue.Severity == "warning"));
        Assert.All(Lines("refused"), line => Assert.Contains(report.Issues, issue => issue.Line == line && issue.Severity == "error"));
    }

    [Fact]
    public async Task What_is_wrong_is_listed_in_the_order_of_the_lines()
    {
        await using var town = await CatalogTown.StartAsync();

        var report = await ImportAsync(
            town,
            """
            ID,Type,SKU,Name,Published,Regular price,Sale price,Parent,Attribute 1 name,Attribute 1 value(s)
            5,variation,W-1,Waise,1,9,,NIEMAND,,
            8,simple,S-1,Schal,1,20,,,,
            10,simple,P-1,Preis,1,1.2.3,,,,
            """);

        Assert.Equal((1, 2), (report.Created, report.RowsRefused));
        Assert.Equal([2, 4], report.Issues.Where(issue => issue.Severity == "error").Select(issue => issue.Line));
    }
}
