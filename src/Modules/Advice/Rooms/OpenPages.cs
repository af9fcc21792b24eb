using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Storefront.Advice.Calls;
using Storefront.Platform.Data;

namespace Storefront.Advice.Rooms;

/// <summary>
/// At each place of a room sits one page: the one that was opened last. Another tab, or a line that was cut and has not noticed, is none of it
/// any more, whatever it does. Works in the shop's scope.
/// </summary>
internal sealed class OpenPages(StorefrontDb db)
{
    /// <summary>This page sits there now; answers the connection of the one before, or nothing.</summary>
    public async Task<string> ComeAsync(Place place, string connection, CancellationToken cancel)
    {
        while (true)
        {
            var before = await OfAsync(place, cancel);
            if (before is null)
            {
                return "";
            }

            if (await ChangeAsync(place, before, connection, cancel))
            {
                return before;
            }
        }
    }

    /// <summary>False: another page sits there already, and nobody is missing.</summary>
    public Task<bool> GoAsync(Place place, string connection, CancellationToken cancel) => ChangeAsync(place, connection, "", cancel);

    private Task<string?> OfAsync(Place place, CancellationToken cancel) => place.Guest is { } guest
        ? db.Set<Guest>().Where(row => row.Id == guest).Select(row => (string?)row.Connection).FirstOrDefaultAsync(cancel)
        : db.Set<Call>().Where(row => row.Id == place.Call).Select(Connection(place)).FirstOrDefaultAsync(cancel);

    // The condition stands in the statement: of two pages opened at once, each learns of the other.
    private Task<bool> ChangeAsync(Place place, string before, string after, CancellationToken cancel) => db.WriteAsync(
        async () => await (place switch
        {
            { Guest: { } guest } => db.Set<Guest>().Where(row => row.Id == guest && row.Connection == before)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Connection, after), cancel),
            { IsShopper: true } => db.Set<Call>().Where(row => row.Id == place.Call && row.ShopperConnection == before)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ShopperConnection, after), cancel),
            _ => db.Set<Call>().Where(row => row.Id == place.Call && row.StaffConnection == before)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.StaffConnection, after), cancel),
        }) == 1,
        cancel);

    private static Expression<Func<Call, string?>> Connection(Place place) =>
        place.IsShopper ? call => call.ShopperConnection : call => call.StaffConnection;
}
