using System.Runtime.CompilerServices;
using Storefront.Media.Contracts;
using Storefront.Platform.Values;

namespace Storefront.Media.Blobs;

/// <summary>Blobs as files of a local folder.</summary>
internal sealed class FolderBlobStore(string root, TimeProvider clock) : IBlobStore
{
    private const string Unfinished = ".part";

    public async Task WriteAsync(string name, Stream content, string contentType, CancellationToken cancel)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // Written beside and moved, so that nobody ever reads half a file.
        var temporary = $"{path}.{Ids.New(clock):N}{Unfinished}";
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await content.CopyToAsync(file, cancel);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public Task<Stream?> OpenAsync(string name, CancellationToken cancel)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(
                PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, useAsync: false));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task DeleteAsync(string name, CancellationToken cancel)
    {
        var path = PathOf(name);
        if (File.Exists(path))
        {
            File.Delete(path);
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<string> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var folder = prefix.Contains('/') ? Path.Combine(root, prefix[..prefix.LastIndexOf('/')]) : root;
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            var name = Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/');
            if (name.StartsWith(prefix, StringComparison.Ordinal) && !name.EndsWith(Unfinished, StringComparison.Ordinal))
            {
                yield return name;
            }
        }
    }

    private string PathOf(string name) => Path.Combine(root, BlobName.Check(name));
}
