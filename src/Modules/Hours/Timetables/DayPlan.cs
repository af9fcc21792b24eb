using Storefront.Hours.Grammar;

namespace Storefront.Hours.Timetables;

/// <summary>The stretches of one day while its rules are applied one after the other.</summary>
internal sealed class DayPlan
{
    private readonly List<Piece> _pieces = [];

    internal readonly record struct Piece(ClockRange Range, bool ByArrangement, string? Note);

    /// <summary>Some rule spoke of this day, even if only to say it is closed.</summary>
    internal bool Spoken { get; private set; }

    internal string? ClosedNote { get; private set; }

    internal IEnumerable<Piece> Pieces => _pieces.OrderBy(piece => piece.Range.From);

    internal void Apply(HoursRule rule)
    {
        IReadOnlyList<ClockRange> times = rule.Times.Count > 0 ? rule.Times : [ClockRange.WholeDay];
        if (rule.State == RuleState.Closed)
            Close(rule, times);
        else if (rule.Join == RuleJoin.Fallback)
            FillGaps(rule, times);
        else
            Open(rule, times);
    }

    private void Open(HoursRule rule, IReadOnlyList<ClockRange> times)
    {
        if (rule.Join == RuleJoin.Replaces)
            _pieces.Clear();
        Spoken = true;
        foreach (var range in times)
        {
            if (rule.Join == RuleJoin.Adds)
                CutOut(range); // what is added last says what it is (open, by arrangement)
            Add(rule, range);
        }
    }

    private void Close(HoursRule rule, IReadOnlyList<ClockRange> times)
    {
        if (rule.Join == RuleJoin.Fallback && Spoken)
            return;
        Spoken = true;
        if (rule.Times.Count == 0)
        {
            _pieces.Clear();
            ClosedNote = rule.Comment;
        }
        foreach (var range in times)
            CutOut(range);
    }

    // A day that was declared closed stays closed; a fallback fills only what nobody spoke of.
    private void FillGaps(HoursRule rule, IReadOnlyList<ClockRange> times)
    {
        if (Spoken && _pieces.Count == 0)
            return;
        var gaps = times.ToList();
        foreach (var piece in _pieces)
            gaps = gaps.SelectMany(gap => Without(gap, piece.Range)).ToList();
        foreach (var gap in gaps)
            Add(rule, gap);
        Spoken = true;
    }

    private void Add(HoursRule rule, ClockRange range) =>
        _pieces.Add(new(range, rule.State == RuleState.ByArrangement, rule.Comment));

    private void CutOut(ClockRange hole)
    {
        var kept = _pieces.SelectMany(piece => Without(piece.Range, hole).Select(rest => piece with { Range = rest })).ToList();
        _pieces.Clear();
        _pieces.AddRange(kept);
    }

    private static IEnumerable<ClockRange> Without(ClockRange range, ClockRange hole)
    {
        if (hole.To <= range.From || range.To <= hole.From)
        {
            yield return range;
            yield break;
        }
        if (range.From < hole.From)
            yield return new(range.From, hole.From);
        if (hole.To < range.To)
            yield return range with { From = hole.To };
    }
}
