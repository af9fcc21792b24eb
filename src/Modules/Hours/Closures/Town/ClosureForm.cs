using System.Globalization;
using Microsoft.AspNetCore.Http;
using Storefront.Hours.Closures.Plans;
using Storefront.Hours.Contracts;

namespace Storefront.Hours.Closures.Town;

/// <summary>A plan as the team types it.</summary>
internal sealed class ClosureForm
{
    private const int LongestTitle = 100;
    private const int LongestWords = 300;

    public string? TitleDe { get; set; }

    public string? TitleEn { get; set; }

    public string? Area { get; set; } = nameof(AreaKind.Town);

    public List<string> Streets { get; set; } = [];

    public List<string> Branches { get; set; } = [];

    public List<string> Except { get; set; } = [];

    public List<string> Stays { get; set; } = [];

    public string? StartsAt { get; set; }

    public string? EndsAt { get; set; }

    public string? WordsDe { get; set; }

    public string? WordsEn { get; set; }

    public string? LegalDe { get; set; }

    public string? LegalEn { get; set; }

    public string? LegalUrl { get; set; }

    public bool TellShops { get; set; }

    public bool TellShoppers { get; set; }

    public bool MayOptOut { get; set; }

    public bool Shared { get; set; }

    /// <summary>Numbers as typed, by <c>part.rule</c>.</summary>
    public Dictionary<string, string> Rules { get; } = new(StringComparer.Ordinal);

    public static string RuleField(string part, string rule) => $"rule-{part}-{rule}";

    public static ClosureForm Of(ClosurePlan plan, string zone)
    {
        var form = new ClosureForm
        {
            TitleDe = plan.TitleDe,
            TitleEn = plan.TitleEn,
            Area = plan.Area.Kind.ToString(),
            Streets = [.. plan.Area.Streets],
            Branches = [.. plan.Area.Branches],
            Except = [.. plan.Area.Except],
            Stays = [.. plan.Stays],
            StartsAt = TypedMoment.Write(plan.StartsAt, zone),
            EndsAt = TypedMoment.Write(plan.EndsAt, zone),
            WordsDe = plan.WordsDe,
            WordsEn = plan.WordsEn,
            LegalDe = plan.LegalDe,
            LegalEn = plan.LegalEn,
            LegalUrl = plan.LegalUrl,
            TellShops = plan.TellShops,
            TellShoppers = plan.TellShoppers,
            MayOptOut = plan.MayOptOut,
            Shared = plan.Shared,
        };
        foreach (var (key, value) in plan.Rules)
        {
            form.Rules[key] = value.ToString(CultureInfo.InvariantCulture);
        }

        return form;
    }

    public void ReadRules(IFormCollection sent, IEnumerable<IClosurePart> parts)
    {
        foreach (var (part, rule) in parts.SelectMany(part => part.Rules.Select(rule => (part, rule))))
        {
            Rules[$"{part.Id}.{rule.Id}"] = sent[RuleField(part.Id, rule.Id)].ToString().Trim();
        }
    }

    /// <summary>What is wrong: field, text key and its values.</summary>
    public IEnumerable<(string Field, string Key, (string, object?)[] Values)> Problems(IEnumerable<IClosurePart> parts, string zone)
    {
        if (string.IsNullOrWhiteSpace(TitleDe))
        {
            yield return ("Input.TitleDe", "forms.required", []);
        }

        foreach (var (field, text, most) in new[]
        {
            ("TitleDe", TitleDe, LongestTitle), ("TitleEn", TitleEn, LongestTitle), ("WordsDe", WordsDe, LongestWords), ("WordsEn", WordsEn, LongestWords),
            ("LegalDe", LegalDe, LongestWords), ("LegalEn", LegalEn, LongestWords),
        })
        {
            if (text?.Trim().Length > most)
            {
                yield return ($"Input.{field}", "forms.too_long", [("max", most)]);
            }
        }

        if (ReadArea().IsEmpty)
        {
            yield return ReadArea().Kind == AreaKind.Streets
                ? ("Input.Streets", "hours.closures.error.streets", [])
                : ("Input.Branches", "hours.closures.error.branches", []);
        }

        foreach (var (part, rule) in parts.SelectMany(part => part.Rules.Select(rule => (part, rule))))
        {
            if (Rules.GetValueOrDefault($"{part.Id}.{rule.Id}") is { Length: > 0 } typed && (Number(typed) is not { } number || number < rule.Least || number > rule.Most))
            {
                yield return (RuleField(part.Id, rule.Id), "hours.closures.error.rule", [("least", rule.Least), ("most", rule.Most)]);
            }
        }

        var (start, end) = (TypedMoment.Read(StartsAt, zone, isEnd: false), TypedMoment.Read(EndsAt, zone, isEnd: true));
        if (!string.IsNullOrWhiteSpace(StartsAt) && start is null)
        {
            yield return ("Input.StartsAt", "hours.closures.error.time", []);
        }

        if (!string.IsNullOrWhiteSpace(EndsAt) && end is null)
        {
            yield return ("Input.EndsAt", "hours.closures.error.time", []);
        }
        else if (start is { } from && end is { } until && until <= from)
        {
            yield return ("Input.EndsAt", "hours.closures.error.backwards", []);
        }

        if (!string.IsNullOrWhiteSpace(LegalUrl) && !LegalUrl.Trim().StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            yield return ("Input.LegalUrl", "hours.closures.error.url", []);
        }
    }

    /// <param name="plan">To be filled.</param>
    /// <param name="parts">All there are.</param>
    /// <param name="zone">The town's.</param>
    /// <param name="wordsOnly">Where, when and what stays is not touched: the plan is on.</param>
    public void Fill(ClosurePlan plan, IEnumerable<IClosurePart> parts, string zone, bool wordsOnly)
    {
        (plan.TitleDe, plan.TitleEn) = (Trim(TitleDe), Trim(TitleEn));
        (plan.WordsDe, plan.WordsEn) = (Trim(WordsDe), Trim(WordsEn));
        (plan.LegalDe, plan.LegalEn, plan.LegalUrl) = (Trim(LegalDe), Trim(LegalEn), Trim(LegalUrl));
        (plan.TellShops, plan.TellShoppers, plan.MayOptOut, plan.Shared) = (TellShops, TellShoppers, MayOptOut, Shared);
        if (wordsOnly)
        {
            return;
        }

        plan.Area = ReadArea();
        plan.Stays = [.. parts.OrderBy(part => part.Order).Select(part => part.Id).Where(Stays.Contains)];
        plan.Rules = Rules.Where(rule => Number(rule.Value) is not null).ToDictionary(rule => rule.Key, rule => Number(rule.Value)!.Value);
        plan.StartsAt = TypedMoment.Read(StartsAt, zone, isEnd: false);
        plan.EndsAt = TypedMoment.Read(EndsAt, zone, isEnd: true);
    }

    private ClosureArea ReadArea()
    {
        var kind = Enum.TryParse<AreaKind>(Area, out var known) && Enum.IsDefined(known) ? known : AreaKind.Town;
        return new ClosureArea
        {
            Kind = kind,
            Streets = kind == AreaKind.Streets ? [.. Streets.Where(street => street.Length > 0)] : [],
            Branches = kind == AreaKind.Branches ? [.. Branches.Where(branch => branch.Length > 0)] : [],
            Except = kind == AreaKind.Branches ? [] : [.. Except.Where(branch => branch.Length > 0)],
        };
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Trim(string? text) => text?.Trim() ?? "";
}
