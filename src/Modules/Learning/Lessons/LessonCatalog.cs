using System.Collections.Frozen;

namespace Storefront.Learning.Lessons;

/// <summary>The lessons that come with the product, read once.</summary>
internal sealed class LessonCatalog
{
    private const string Folder = "lessons/";
    private readonly FrozenDictionary<string, Lesson> _byKey;

    public LessonCatalog()
    {
        All = [.. Names().Select(name => Read("de", name).With(Read("en", name))).OrderBy(lesson => lesson.Order)];
        _byKey = All.ToFrozenDictionary(lesson => lesson.Key);
    }

    /// <summary>In the order of the course.</summary>
    public IReadOnlyList<Lesson> All { get; }

    public Lesson? Find(string key) => _byKey.GetValueOrDefault(key);

    internal static IEnumerable<string> Names(string locale = "de") => typeof(LessonCatalog).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith($"{Folder}{locale}/", StringComparison.Ordinal))
        .Select(name => name[(Folder.Length + locale.Length + 1)..]);

    private static LessonFile Read(string locale, string name)
    {
        using var stream = typeof(LessonCatalog).Assembly.GetManifestResourceStream($"{Folder}{locale}/{name}")
            ?? throw new FormatException($"Lesson {name} is not there in “{locale}”.");
        using var reader = new StreamReader(stream);
        return LessonFile.Read(name, reader.ReadToEnd());
    }
}
