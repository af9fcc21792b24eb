using System.Text;

namespace Storefront.Bench.Report;

/// <summary>Writes <c>docs/benchmarks.md</c>.</summary>
internal static class Document
{
    public static void Write(string file, Findings found, BenchSize size)
    {
        var text = new StringBuilder($"""
            # Benchmarks

            Written by `./bench{(size.Quick ? " --quick" : "")}`: one town with {size.Shops:N0} shops and {size.Shops * size.ArticlesPerShop:N0} articles, made by a generator that always
            makes the same ones, served by the host in Release with SQLite. The server has one core to itself, the load the other.
            Measured on {Machine.Describe()}.

            ## Requests

            What counts first is the server's processor time for one request, by the kernel's accounting of its process, and how it
            compares with bare Kestrel sending the same bytes from memory in the same run. Wall times are those of the clients named.

            | request | to bare Kestrel | CPU per request | per CPU second | p50 | p99 | how |
            |---|---|---|---|---|---|---|

            """);
        text.AppendJoin('\n', found.Requests.Select(row => Lines.Markdown(row, found.Bare)));
        text.Append("\n\n## Figures and targets\n\n| what | measured | target | |\n|---|---|---|---|\n");
        text.AppendJoin('\n', found.Figures.Select(Lines.Markdown));
        if (found.Missing.Count > 0)
        {
            text.Append("\n\n## Not measured\n\n").AppendJoin('\n', found.Missing.Select(line => "- " + line));
        }

        text.Append("\n\n").Append(Reference);
        File.WriteAllText(file, text.ToString());
    }

    private const string Reference = """
        ## For comparison

        Measured by the founders, elsewhere and earlier; orders of magnitude, not rivals on one machine.

        | system | figure |
        |---|---|
        | Orchard Core 3.0.1, one more tenant | about 7 MB live heap, 1.1 s to create, 0.8 s for its first page, 2.2–3.8 ms CPU for a simple page |
        | Vendure 3.7 on SQLite, 20,000 articles, 60 shops | product JSON 7 ms CPU; town search 71 ms CPU (p50 0.96 s); 8.6 orders/s; import 96 articles/s; a new shop 373 ms |
        | bare Kestrel, 30 KB | 0.03 ms CPU |
        | Kestrel, one indexed SQLite read, a hand-written page of 30 KB | 0.06 ms CPU |

        ## How to read it

        - *uncached*: the host runs with `PageCache=off`, so that every request makes its page; requests go through all articles of all shops.
          The newest articles of a collection, which stand beside an article, are kept until an article of the shop changes, at most a quarter of an hour (docs/decisions/0014).
          The header and the footer of a shop are made once a minute (docs/decisions/0028).
        - The machine may have other guests. Servers that are compared (bare and cached; 10, 1,000 and 5,000 shops) run at the same time and are asked in turns;
          of pages and checkouts the best of three rounds counts, because what else the machine does only ever adds.
        - *cached*: the page cache as it is; pages of the same articles again and again.
        - *durable*: SQLite in WAL with `synchronous=FULL`; an answer is sent after the commit is on disk.
        - A never-visited shop's first page is compared with its second, of another article: both are made afresh.
        - Resident memory is read after a full, compacting collection in a host that nobody has visited.

        """;
}
