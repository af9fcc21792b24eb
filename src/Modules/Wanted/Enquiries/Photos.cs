using Microsoft.AspNetCore.Http;
using Storefront.Media.Contracts;

namespace Storefront.Wanted.Enquiries;

/// <summary>Takes in the photos of a form: all of them, or none and the name of the file that is no picture.</summary>
internal sealed class Photos(IImages images)
{
    public async Task<(IReadOnlyList<Guid> Stored, string? Refused)> TakeAsync(IReadOnlyList<IFormFile> files, string alt, CancellationToken cancel)
    {
        var stored = new List<Guid>();
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            if (await images.AddAsync(content, file.FileName, alt, cancel) is ImageUpload.Stored taken)
            {
                stored.Add(taken.Id);
                continue;
            }

            foreach (var id in stored)
            {
                await images.RemoveAsync(id, cancel);
            }

            return ([], file.FileName);
        }

        return (stored, null);
    }
}
