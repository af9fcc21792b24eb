namespace Storefront.Host.Commands;

/// <summary>
/// Where the server of a data folder listened last: commands that print addresses run in a process of their own and have nothing else
/// to know the port by. <c>PublicUrl</c> wins over it.
/// </summary>
internal static class ServedUrls
{
    private const string Name = "served-urls";

    public static void Keep(string data, IEnumerable<string> urls) => File.WriteAllText(Path.Combine(data, Name), string.Join(';', urls));

    public static string? Read(string data) =>
        Path.Combine(data, Name) is var file && File.Exists(file) && File.ReadAllText(file).Trim() is { Length: > 0 } urls ? urls : null;
}
