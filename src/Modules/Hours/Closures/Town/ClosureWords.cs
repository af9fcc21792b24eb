using Storefront.Hours.Closures.Plans;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Hours.Closures.Town;

/// <summary>A plan in words, for the pages of the team.</summary>
internal sealed class ClosureWords(IBranches branches, CurrentScope here, TimeProvider clock)
{
    public static string Title(ClosurePlan plan, TextIn texts) =>
        texts.Locale == TextCatalog.English && plan.TitleEn.Length > 0 ? plan.TitleEn : plan.TitleDe;

    /// <summary>„Ganze Stadt, ausgenommen Apotheke“.</summary>
    public string Area(ClosureArea area, TextIn texts)
    {
        var what = area.Kind switch
        {
            AreaKind.Streets => string.Join(", ", area.Streets),
            AreaKind.Branches => Names(area.Branches, texts),
            _ => texts["hours.closures.area.town"],
        };
        return area.Except.Count == 0 ? what : texts["hours.closures.area.except_text", ("what", what), ("except", Names(area.Except, texts))];
    }

    public string Moment(DateTimeOffset at, TextIn texts) => TownTime.Near(at.In(Zone).LocalDateTime, clock.GetUtcNow().In(Zone).Date, texts);

    /// <summary>„heute 10:00 bis Fr., 20. Nov. 00:00“, „seit heute 10:00“, „noch nicht festgelegt“.</summary>
    public string Time(ClosurePlan plan, TextIn texts)
    {
        var from = plan.State == PlanState.Prepared ? plan.StartsAt : plan.BeganAt;
        var until = plan.State == PlanState.Off ? plan.OffAt : plan.EndsAt;
        return (from, until) switch
        {
            ({ } begin, { } end) when end < begin => texts["hours.closures.time.never"],
            (null, null) => texts["hours.closures.time.open"],
            ({ } begin, null) => texts["hours.closures.time.from", ("from", Moment(begin, texts))],
            (null, { } end) => texts["hours.closures.time.until", ("until", Moment(end, texts))],
            ({ } begin, { } end) => texts["hours.closures.time.between", ("from", Moment(begin, texts)), ("until", Moment(end, texts))],
        };
    }

    /// <summary>Text key of the state, and the badge it is shown with.</summary>
    public (string Key, string Badge) State(ClosurePlan plan) => plan.State switch
    {
        PlanState.Prepared => ("hours.closures.state.prepared", "new"),
        PlanState.Off => ("hours.closures.state.off", ""),
        _ when plan.HoldsAt(clock.GetUtcNow()) => ("hours.closures.state.on", "stop"),
        _ when plan.BeganAt > clock.GetUtcNow() => ("hours.closures.state.scheduled", "wait"),
        _ => ("hours.closures.state.off", ""),
    };

    private string Names(IEnumerable<string> ids, TextIn texts) =>
        string.Join(", ", ids.Select(id => branches.Find(id)?.Title.GetValueOrDefault(texts.Locale) ?? id));

    private string Zone => here.Tenant!.TimeZone;
}
