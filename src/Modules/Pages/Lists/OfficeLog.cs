using Storefront.Platform.Data;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Lists;

/// <summary>
/// What the log says of pages, events and notices: made, changed, deleted, brought back. Said from the office only; recipes tell of
/// themselves as a whole. Called within the unit of work, before the row is stored.
/// </summary>
internal sealed class OfficeLog(StorefrontDb db, IAuditLog audit)
{
    /// <param name="what"><c>page</c>, <c>event</c> or <c>notice</c>: the text keys are <c>audit.{what}_created</c> and so on.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="row">As it will be stored; one that is there already is tracked.</param>
    /// <param name="facts">What of it the log compares; a record, so that saving without a change leaves no line.</param>
    /// <param name="isNew">Not stored yet.</param>
    public void Put<TRow>(string what, string title, TRow row, Func<TRow, LoggedFacts> facts, bool isNew)
        where TRow : OwnedEntity
    {
        var after = facts(row);
        if (isNew)
        {
            audit.Record($"{what}_created", title, null, after.Short());
        }
        else if (facts((TRow)db.Entry(row).OriginalValues.ToObject()) is var before && !before.Equals(after))
        {
            audit.Record($"{what}_changed", title, before.Short(), after.Short());
        }
    }

    public void Tell(string what, string happened, string title) => audit.Record($"{what}_{happened}", title);
}
