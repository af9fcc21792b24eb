using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Community.Board;

/// <summary>Takes in the pictures of a form, and hangs them on a post. They lie with the pictures of the author's shop or town.</summary>
internal sealed class PostPictures(StorefrontDb db, IImages images, TimeProvider clock)
{
    public const int Most = 4;

    /// <summary>All of them, or the first that cannot be used.</summary>
    public async Task<(IReadOnlyList<Guid> Stored, string? Refused)> TakeAsync(IReadOnlyList<IFormFile> files, string alt, CancellationToken cancel)
    {
        var stored = new List<Guid>();
        foreach (var file in files.Take(Most))
        {
            await using var content = file.OpenReadStream();
            switch (await images.AddAsync(content, file.FileName, alt, cancel))
            {
                case ImageUpload.Stored taken:
                    stored.Add(taken.Id);
                    break;
                case ImageUpload.Refused no:
                    return (stored, no.TextKey);
            }
        }

        return (stored, null);
    }

    /// <summary>Within the caller's unit of work.</summary>
    public void Hang(string post, IEnumerable<Guid> pictures)
    {
        foreach (var picture in pictures)
        {
            db.Add(new PostPicture { Id = Ids.New(clock), Post = post, MediaId = picture });
        }
    }

    /// <summary>Those of a post of this house, with the ids of their files.</summary>
    public async Task<IReadOnlyList<(Guid Id, ImageDrop Picture)>> OfAsync(string post, CancellationToken cancel)
    {
        var ids = await db.Set<PostPicture>().Where(row => row.Post == post).OrderBy(row => row.Id).Select(row => row.MediaId).ToListAsync(cancel);
        var found = await images.FindAsync(ids, cancel);
        return [.. ids.Where(found.ContainsKey).Select(id => (id, found[id]))];
    }

    /// <summary>Takes pictures off a post, within the caller's unit of work; the files stay with the others of the house.</summary>
    public Task TakeOffAsync(string post, List<Guid> pictures, CancellationToken cancel) =>
        db.Set<PostPicture>().Where(row => row.Post == post && pictures.Contains(row.MediaId)).ExecuteDeleteAsync(cancel);
}
