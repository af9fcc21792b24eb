using Microsoft.AspNetCore.Http;
using Storefront.Platform.Values;
using Storefront.Relief.Calculation;
using Storefront.Relief.Figures;

namespace Storefront.Relief.Claims;

/// <summary>The shop's answers as typed: empty means not answered.</summary>
internal sealed class ClaimForm
{
    public const string DeductionField = "Deduction-";

    public string? From { get; set; }

    public string? To { get; set; }

    public bool SoleTrader { get; set; }

    public string? Founded { get; set; }

    public string? Basis { get; set; }

    public string? OwnSales { get; set; }

    public bool Restaurant { get; set; }

    public string? OutOfHouse { get; set; }

    public string? AidBefore { get; set; }

    public Dictionary<string, string> Deductions { get; } = [];

    public static ClaimForm Of(Claim claim, ClaimAnswers answers, Basis basis, string locale) => new ClaimForm
    {
        From = TypedDate.Write(claim.From),
        To = TypedDate.Write(claim.To),
        SoleTrader = answers.SoleTrader,
        Founded = TypedDate.Write(answers.Founded),
        Basis = basis.ToString(),
        OwnSales = Amount(answers.OwnSales, locale),
        Restaurant = answers.Restaurant,
        OutOfHouse = Amount(answers.OutOfHouse, locale),
        AidBefore = Amount(answers.AidBefore, locale),
    }.With(answers.Deductions.Select(pair => (pair.Key, Amount(pair.Value, locale))));

    private static string Amount(long? cents, string locale) => cents is { } known ? Money.Eur(known).Amount(locale) : "";

    private ClaimForm With(IEnumerable<(string Id, string Text)> deductions)
    {
        foreach (var (id, text) in deductions)
        {
            Deductions[id] = text;
        }

        return this;
    }

    public void Take(IFormCollection form, RuleSet rules)
    {
        foreach (var rule in rules.Deductions)
        {
            Deductions[rule.Id] = form[DeductionField + rule.Id].ToString();
        }
    }

    /// <param name="rules">Which answers they ask for.</param>
    /// <param name="thousands">The sign between thousands in the page's language.</param>
    /// <param name="wrong">Told of each field that is wrong.</param>
    public ClaimAnswers Read(RuleSet rules, char thousands, Action<string, string> wrong)
    {
        long? Cents(string field, string? text)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                return null;
            }

            var problem = AmountText.Read(text, thousands, out var amount) ?? (amount < Money.Zero ? "negative" : null);
            if (problem is not null)
            {
                wrong(field, "relief.error." + problem);
            }

            return amount.Cents;
        }

        var founded = TypedDate.Read(Founded);
        if (founded is null && !string.IsNullOrWhiteSpace(Founded))
        {
            wrong("Input.Founded", "relief.error.date");
        }

        return new ClaimAnswers
        {
            SoleTrader = SoleTrader,
            Founded = founded,
            Basis = Enum.TryParse<Basis>(Basis, out var basis) && Enum.IsDefined(basis) ? basis : Calculation.Basis.SamePeriod,
            OwnSales = rules.OwnSales is null ? null : Cents("Input.OwnSales", OwnSales),
            Restaurant = rules.Restaurants is not null && Restaurant,
            OutOfHouse = rules.Restaurants is null ? null : Cents("Input.OutOfHouse", OutOfHouse),
            AidBefore = rules.Cap is { SharedWithOtherAid: true } ? Cents("Input.AidBefore", AidBefore) : null,
            Deductions = rules.Deductions
                .Select(rule => (rule.Id, Cents: Cents(DeductionField + rule.Id, Deductions.GetValueOrDefault(rule.Id))))
                .Where(one => one.Cents is not null)
                .ToDictionary(one => one.Id, one => one.Cents!.Value),
        };
    }
}
