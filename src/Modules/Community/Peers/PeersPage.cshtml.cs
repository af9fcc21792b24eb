using Microsoft.AspNetCore.Mvc;
using Storefront.Community.Board;
using Storefront.Community.Network;
using Storefront.Platform.Web;

namespace Storefront.Community.Peers;

/// <summary>Own figures beside those of others, for whoever gives theirs.</summary>
[BackOffice(TenantKinds.Shop, Permission = CommunityModule.Peers, Feature = CommunityModule.Feature)]
internal sealed class PeersPage(PeerDesk desk, Window window) : CommunityPage
{
    public const string Path = BoardPage.Path + "/numbers";

    /// <summary>Null: does not take part.</summary>
    public PeerShare? Own { get; private set; }

    public PeerGroup SameBranch { get; private set; } = new(null, null, null);

    public PeerGroup Everybody { get; private set; } = new(null, null, null);

    public IEnumerable<(string Key, int? Own, PeerCell? Branch, PeerCell? All)> Rows =>
    [
        ("pickup", Own?.PickupPercent, SameBranch.Pickup, Everybody.Pickup),
        ("answer", Own?.AnswerMinutes, SameBranch.Answer, Everybody.Answer),
        ("photo", Own?.PhotoPercent, SameBranch.Photo, Everybody.Photo),
    ];

    public string Figure(string key, int? value) => value is { } number
        ? T[key == "answer" ? "community.peers.minutes" : "community.peers.percent", ("count", number)]
        : T["community.peers.too_few_orders"];

    public string Cell(string key, PeerCell? cell) => cell is null
        ? T["community.peers.too_few_shops", ("count", PeerCell.Fewest)]
        : T["community.peers.cell", ("figure", Figure(key, cell.Median)), ("shops", cell.Shops)];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Own = await desk.FindAsync(cancel);
        if (Own is not null)
        {
            (SameBranch, Everybody) = await window.LookAsync(async shelf => (await shelf.PeersAsync(Own.Branch, cancel), await shelf.PeersAsync(null, cancel)));
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await desk.GiveAsync(isNew: true, cancel);
        return RedirectWithNotice(Path, "community.peers.joined");
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancel)
    {
        await desk.TakeOutAsync(cancel);
        return RedirectWithNotice(Path, "community.peers.left");
    }
}
