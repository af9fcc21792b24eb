using System.Text;
using Storefront.Platform.Texts;

namespace Storefront.Relief.Application;

/// <summary>The same as a table, for whoever takes it over into a form: semicolons, as German spreadsheets read it.</summary>
internal static class ApplicationCsv
{
    public static byte[] Write(ApplicationFile file)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var row in Rows(file))
        {
            text.Append(DelimitedText.Line(row));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<string[]> Rows(ApplicationFile file)
    {
        var (t, words, rules) = (file.Texts, file.Words, file.Work.Rules);
        yield return [t["relief.csv.part"], t["relief.application.field"], t["relief.application.value"], t["relief.csv.source"]];
        yield return [t["relief.result.title"], rules.Title.In(t.Locale), file.Version.Amount.Amount(t.Locale), $"{rules.Id} {rules.Version}"];
        yield return [t["relief.result.title"], t["relief.csv.note"], t["relief.not_a_promise"], ""];
        foreach (var (name, value) in file.Applicant)
        {
            yield return [t["relief.application.applicant"], name, value, ""];
        }

        foreach (var (name, value) in file.Answers)
        {
            yield return [t["relief.answers.title"], name, value, ""];
        }

        foreach (var step in file.Work.Result.Steps)
        {
            foreach (var input in step.Inputs)
            {
                yield return [words.Name(step), words.Label(input), words.Value(input), ""];
            }

            yield return [words.Name(step), words.Formula(step), words.Result(step), words.Source(step) ?? ""];
        }

        foreach (var gap in file.Work.Result.Gaps)
        {
            yield return [t["relief.gaps.title"], words.Gap(gap), "", ""];
        }

        foreach (var source in rules.Sources)
        {
            yield return [
                t["relief.sources.title"], source.Title.In(t.Locale), t[source.Verified ? "relief.sources.verified" : "relief.sources.unverified"], source.Url];
        }
    }
}
