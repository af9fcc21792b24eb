using Storefront.Learning.Contracts;
using Storefront.Learning.Lessons;

namespace Storefront.Learning.Checks;

/// <summary>Asks whoever knows whether a lesson was done; each question once for a request.</summary>
internal sealed class LessonChecks(IEnumerable<ILessonCheck> checks)
{
    private readonly Dictionary<(string Check, Guid Person), bool> _known = [];

    /// <summary>Null when only people can say.</summary>
    public async Task<bool?> AskAsync(Lesson lesson, Guid person, CancellationToken cancel)
    {
        if (lesson.Check is not { } check || Find(check) is not { } found)
        {
            return null;
        }

        if (!_known.TryGetValue((check, person), out var done))
        {
            _known[(check, person)] = done = await found.Check.IsDoneAsync(found.What, person, cancel);
        }

        return done;
    }

    /// <summary>Who answers it, and what they are asked; null when nobody does.</summary>
    internal (ILessonCheck Check, string What)? Find(string check)
    {
        var colon = check.IndexOf(':', StringComparison.Ordinal);
        var (kind, what) = colon < 0 ? (check, "") : (check[..colon], check[(colon + 1)..]);
        return checks.FirstOrDefault(each => each.Kind == kind) is { } found ? (found, what) : null;
    }
}
