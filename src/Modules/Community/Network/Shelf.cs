using Microsoft.EntityFrameworkCore;
using Storefront.Community.Board;
using Storefront.Community.Members;
using Storefront.Community.Mentors;
using Storefront.Community.Peers;
using Storefront.Community.Practices;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;

namespace Storefront.Community.Network;

/// <summary>What a viewer may read of all towns: the common room, and the room of their own town. Rows are copies that nobody can store.</summary>
internal sealed class Shelf(StorefrontDb all, IImages images, Viewer viewer)
{
    private const int MostTalks = 20;

    public IQueryable<Question> Questions => Visible<Question>();

    public IQueryable<Answer> Answers => Visible<Answer>();

    public IQueryable<Practice> Practices => Visible<Practice>();

    /// <summary>Questions with an accepted answer: they stand as cards where they help.</summary>
    public IQueryable<Question> Cards => Questions.Where(question => question.Accepted != "");

    /// <summary>A post of any kind.</summary>
    public async Task<Post?> FindAsync(string key, CancellationToken cancel) => key switch
    {
        _ when PostKey.Is(key, PostKey.Question) => await Questions.FirstOrDefaultAsync(post => post.Key == key, cancel),
        _ when PostKey.Is(key, PostKey.Answer) => await Answers.FirstOrDefaultAsync(post => post.Key == key, cancel),
        _ when PostKey.Is(key, PostKey.Practice) => await Practices.FirstOrDefaultAsync(post => post.Key == key, cancel),
        _ => null,
    };

    /// <summary>Members as they show themselves to this viewer, by key.</summary>
    public async Task<IReadOnlyDictionary<string, SeenMember>> MembersAsync(IEnumerable<string> keys, CancellationToken cancel)
    {
        string[] wanted = [.. keys.Distinct()];
        var rows = await all.Set<Member>().AsNoTracking().Where(row => wanted.Contains(row.Key)).ToListAsync(cancel);
        return rows.ToDictionary(row => row.Key, row => SeenMember.Of(row, viewer));
    }

    /// <summary>How often each was thanked; those without any are left out.</summary>
    public Task<Dictionary<string, int>> ThanksForAsync(IReadOnlyCollection<string> posts, CancellationToken cancel) => all.Set<Thanks>()
        .Where(row => posts.Contains(row.About)).GroupBy(row => row.About).Select(group => new { group.Key, Count = group.Count() })
        .ToDictionaryAsync(row => row.Key, row => row.Count, cancel);

    /// <summary>Points of a member: one for each thanks, whatever for.</summary>
    public Task<Dictionary<string, int>> PointsOfAsync(IReadOnlyCollection<string> members, CancellationToken cancel) => all.Set<Thanks>()
        .Where(row => members.Contains(row.Member)).GroupBy(row => row.Member).Select(group => new { group.Key, Count = group.Count() })
        .ToDictionaryAsync(row => row.Key, row => row.Count, cancel);

    /// <summary>Members who take time for others. Mentors of other towns only where the viewer takes part.</summary>
    public async Task<IReadOnlyList<SeenOffer>> MentorsAsync(CancellationToken cancel)
    {
        var (town, network) = (viewer.Town, viewer.SeesNetwork);
        var offers = await all.Set<MentorOffer>().AsNoTracking().Where(row => row.IsOpen && (row.TownId == town || network)).ToListAsync(cancel);
        var keys = offers.ConvertAll(row => row.Member);
        var members = await MembersAsync(keys, cancel);
        var points = await PointsOfAsync(keys, cancel);
        return [.. offers.Where(row => members.ContainsKey(row.Member)).Select(row => new SeenOffer(row, members[row.Member], points.GetValueOrDefault(row.Member)))];
    }

    /// <summary>Times at which a mentor is asked for already.</summary>
    public Task<HashSet<DateTimeOffset>> TakenTimesAsync(string mentor, DateTimeOffset now, CancellationToken cancel) => all.Set<Talk>()
        .Where(row => row.Mentor == mentor && row.At >= now && (row.State == TalkState.Asked || row.State == TalkState.Agreed)).Select(row => row.At).ToHashSetAsync(cancel);

    /// <summary>What a person of the viewer's own house asked mentors for.</summary>
    public Task<List<Talk>> TalksAskedAsync(Scope house, Guid person, CancellationToken cancel) => all.Set<Talk>().AsNoTracking()
        .Where(row => row.AskerTown == viewer.Town && row.AskerTown == house.TownId && row.AskerShop == house.ShopId && row.Asker == person)
        .OrderByDescending(row => row.At).Take(MostTalks).ToListAsync(cancel);

    /// <summary>Figures of the shops that give theirs, of one branch or of all; a single shop's never leave this method.</summary>
    public async Task<PeerGroup> PeersAsync(string? branch, CancellationToken cancel)
    {
        var (town, network) = (viewer.Town, viewer.SeesNetwork);
        return PeerGroup.Of(await all.Set<PeerShare>().AsNoTracking()
            .Where(row => (row.TownId == town || network) && (branch == null || row.Branch == branch)).ToListAsync(cancel));
    }

    /// <summary>Pictures of posts the viewer has found.</summary>
    public async Task<ILookup<string, ImageDrop>> PicturesOfAsync(IReadOnlyCollection<string> posts, CancellationToken cancel)
    {
        var rows = await all.Set<PostPicture>().Where(row => posts.Contains(row.Post)).OrderBy(row => row.Id)
            .Select(row => new { row.Post, row.MediaId }).ToListAsync(cancel);
        var found = await images.FindAsync([.. rows.Select(row => row.MediaId)], cancel);
        return rows.Where(row => found.ContainsKey(row.MediaId)).ToLookup(row => row.Post, row => found[row.MediaId]);
    }

    /// <summary>Whom to tell of a new answer: where they belong, and their account.</summary>
    public async Task<IReadOnlyList<(Scope Owner, Guid Person)>> FollowersOfAsync(string question, CancellationToken cancel) =>
        [.. (await all.Set<Following>().AsNoTracking().Where(row => row.Question == question).ToListAsync(cancel))
            .Select(row => (new Scope(row.TownId, row.ShopId), row.Person))];

    private IQueryable<T> Visible<T>()
        where T : Post
    {
        var (town, network) = (viewer.Town, viewer.SeesNetwork);
        return all.Set<T>().AsNoTracking().Where(post =>
            post.HiddenAt == null && post.WithdrawnAt == null && (post.TownId == town || (network && post.Room == Room.Network)));
    }
}
