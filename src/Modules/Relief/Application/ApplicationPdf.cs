using Storefront.Platform.Papers;

namespace Storefront.Relief.Application;

/// <summary>The result on paper: amount, answers, path, what is missing, sources.</summary>
internal static class ApplicationPdf
{
    public static byte[] Write(ApplicationFile file)
    {
        var t = file.Texts;
        var title = file.Work.Rules.Title.In(t.Locale);
        var paper = new Paper($"{title}: {file.Shop.Name}", t.Locale)
            .Heading(1, title)
            .Text(t["relief.application.subtitle", ("shop", file.Shop.Name), ("number", file.Version.Number), ("when", file.SavedAt)])
            .Text(file.Version.Amount.Format(t.Locale), PaperTone.Large)
            .Text(t["relief.not_a_promise"], PaperTone.Strong)
            .Heading(2, t["relief.application.applicant"])
            .Table(Pair(t["relief.application.field"], t["relief.application.value"]), Rows(file.Applicant))
            .Heading(2, t["relief.answers.title"])
            .Table(Pair(t["relief.application.field"], t["relief.application.value"]), Rows(file.Answers));
        AddGaps(paper, file);
        AddPath(paper, file);
        AddSources(paper, file);
        return paper.ToPdf((page, pages) => t["relief.application.footer", ("title", title), ("page", page), ("pages", pages)]);
    }

    private static void AddGaps(Paper paper, ApplicationFile file)
    {
        if (file.Work.Result.Gaps.Count == 0)
        {
            return;
        }

        paper.Heading(2, file.Texts["relief.gaps.title"]);
        foreach (var gap in file.Work.Result.Gaps.OrderBy(gap => gap.Weight))
        {
            paper.Text("• " + file.Words.Gap(gap));
        }
    }

    private static void AddPath(Paper paper, ApplicationFile file)
    {
        var (t, words) = (file.Texts, file.Words);
        paper.Heading(2, t["relief.path.title"]);
        foreach (var step in file.Work.Result.Steps)
        {
            paper.Heading(3, words.Name(step));
            paper.Text(words.Formula(step));
            paper.Table(
                Amounts(t["relief.path.input"], t["relief.application.value"]),
                [.. step.Inputs.Select(input => (IReadOnlyList<string>)[words.Label(input), words.Value(input)]), [t["relief.path.result"], words.Result(step)]]);
            if (words.Source(step) is { } source)
            {
                paper.Text(t["relief.path.source", ("source", source)], PaperTone.Quiet);
            }
        }

        paper.Text(t["relief.path.rounding"], PaperTone.Quiet);
    }

    private static void AddSources(Paper paper, ApplicationFile file)
    {
        var t = file.Texts;
        paper.Heading(2, t["relief.sources.title"]);
        paper.Text(t["relief.sources.version", ("id", file.Work.Rules.Id), ("version", file.Work.Rules.Version)]);
        foreach (var source in file.Work.Rules.Sources)
        {
            paper.Text($"{source.Title.In(t.Locale)} ({t[source.Verified ? "relief.sources.verified" : "relief.sources.unverified"]})");
            if (source.Url.Length > 0)
            {
                paper.Text(source.Url, PaperTone.Quiet);
            }

            if (source.Note is { } note)
            {
                paper.Text(note.In(t.Locale), PaperTone.Quiet);
            }
        }
    }

    private static PaperColumn[] Pair(string name, string value) => [new(name, 2), new(value, 3)];

    private static PaperColumn[] Amounts(string name, string value) => [new(name, 3), new(value, 2, Numbers: true)];

    private static IEnumerable<IReadOnlyList<string>> Rows(IEnumerable<(string Name, string Value)> lines) =>
        lines.Select(line => (IReadOnlyList<string>)[line.Name, line.Value]);
}
