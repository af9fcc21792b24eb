using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Relief.Claims;

/// <summary>The shop's answers as names and values, the same on the page and in the files.</summary>
internal static class AnswersInWords
{
    public static IReadOnlyList<(string Name, string Value)> Of(WorkedOut work, StepWords words, TextIn texts)
    {
        var (rules, inputs) = (work.Rules, work.Inputs);
        string Amount(Money? amount) => amount is { } known ? known.Format(texts.Locale) : texts["relief.answers.not_answered"];

        var answers = new List<(string, string)>
        {
            (texts["relief.answers.closure"], $"{words.Range(inputs.Closure)} ({texts["relief.units.days", ("count", inputs.Closure.Days)]})"),
            (texts["relief.answers.founded"], inputs.Founded is { } founded ? words.Date(founded) : texts["relief.answers.long_ago"]),
        };
        if (rules.SoleTraders is not null)
        {
            answers.Add((texts["relief.answers.sole_trader_short"], texts[inputs.SoleTrader ? "relief.answers.yes" : "relief.answers.no"]));
        }

        answers.Add((texts["relief.answers.basis"], words.Basis(inputs.Basis)));
        if (rules.Restaurants is not null)
        {
            answers.Add((texts["relief.answers.restaurant"], texts[inputs.Restaurant ? "relief.answers.yes" : "relief.answers.no"]));
            if (inputs.Restaurant)
            {
                answers.Add((texts["relief.answers.out_of_house"], Amount(inputs.OutOfHouse)));
            }
        }

        if (rules.OwnSales is not null)
        {
            answers.Add((texts["relief.answers.own_sales"], Amount(inputs.OwnSales)));
        }

        answers.AddRange(rules.Deductions.Select(rule => (
            rule.Title.In(texts.Locale), Amount(inputs.Deductions.TryGetValue(rule.Id, out var known) ? known : null))));
        if (rules.Cap is { SharedWithOtherAid: true })
        {
            answers.Add((texts["relief.answers.aid_before"], Amount(inputs.AidBefore)));
        }

        return answers;
    }
}
