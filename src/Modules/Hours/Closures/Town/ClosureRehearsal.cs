using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;

namespace Storefront.Hours.Closures.Town;

/// <summary>Portal and shops as they would look with a plan, for those of the team who may switch it.</summary>
internal sealed class ClosureRehearsal(ClosureDesk desk) : IRehearsal
{
    public const string Kind = "closure:";

    public async ValueTask<Preview?> FindAsync(StaffMember person, string wanted, CancellationToken cancel) =>
        person.May(HoursModule.MayClose) && wanted.StartsWith(Kind, StringComparison.Ordinal) && Guid.TryParse(wanted.AsSpan(Kind.Length), out var id)
        && await desk.FindAsync(id, cancel) is not null
            ? new Preview("hours.closures.rehearsal.bar", "hours.closures.rehearsal.way", $"{ClosurePage.PathOf(id)}#rehearsal") { Rehearses = id }
            : null;
}
