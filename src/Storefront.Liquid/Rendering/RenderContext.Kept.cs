using Storefront.Liquid.Nodes;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Rendering;

public sealed partial class RenderContext
{
    private Dictionary<RenderNode, bool>? _alone;

    /// <summary>
    /// Renders a snippet whose arguments lie in <see cref="Workspace.Locals"/>, or writes what it made before: possible where one of them
    /// is a <see cref="LaterDrop"/>, the others are plain, and it can see nothing else.
    /// </summary>
    internal void RenderKept(RenderNode place, Template snippet, int first)
    {
        if (KeptAt(first) is not { } kept || !IsAlone(place, snippet, first))
        {
            RenderIsolated(snippet, localsBase: first);
            return;
        }
        if (kept.Find(place, snippet, Work.Locals, first) is { } made)
        {
            Work.Locals.CutTo(first);
            Output.WriteUtf8(made);
            return;
        }
        Make(place, snippet, first, kept);
    }

    private void Make(RenderNode place, Template snippet, int first, KeptPieces kept)
    {
        var arguments = PlainArguments(first);
        var notes = Diagnostics.Count;
        var mark = Output.Hold();
        try
        {
            RenderIsolated(snippet, localsBase: first);
            // A problem is noted each time, so what it came from is made each time.
            if (notes == Diagnostics.Count)
                kept.Keep(place, snippet, arguments, Output.Since(mark));
        }
        finally
        {
            Output.Release();
        }
    }

    /// <summary>
    /// Like <see cref="TryRender(Template, LiquidScope?, out LiquidException?)"/>, or writes what it made before of the very same values.
    /// </summary>
    /// <param name="template">What to render.</param>
    /// <param name="scope">Its own variables; the same object as long as they are the same.</param>
    /// <param name="lasting">Names of the page whose values outlive it and never change. A template that reads another is made each time.</param>
    /// <param name="kept">What it made before, or null; afterwards what to keep.</param>
    /// <param name="error">What was wrong with it.</param>
    public bool TryRender(Template template, LiquidScope? scope, IReadOnlySet<string> lasting, ref KeptRender? kept, out LiquidException? error)
    {
        var reach = template.ReachWith(Host);
        if (Strict || NoteUnknown || reach.IsBoundless || !Array.TrueForAll(reach.Names, name => lasting.Contains(name) || !TryFindOutside(name, out _)))
            return TryRender(template, scope, out error);
        if (kept is not null && kept.IsOf(template, scope) && IsSame(reach.Names, kept.Values))
        {
            error = null;
            Output.WriteUtf8(kept.Html);
            return true;
        }
        var notes = Diagnostics.Count;
        var mark = Output.Hold();
        try
        {
            var went = TryRender(template, scope, out error);
            if (went && notes == Diagnostics.Count)
                kept = new KeptRender(template, scope, Array.ConvertAll(reach.Names, FindOutside), Output.Since(mark).ToArray());
            return went;
        }
        finally
        {
            Output.Release();
        }
    }

    private bool IsSame(string[] names, LiquidValue[] values)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (!FindOutside(names[i]).IsTheVery(values[i]))
                return false;
        }
        return true;
    }

    private LiquidValue FindOutside(string name) => TryFindOutside(name, out var value) ? value : default;

    private KeptPieces? KeptAt(int first)
    {
        KeptPieces? found = null;
        for (var i = first; i < Work.Locals.Count; i++)
        {
            ref var argument = ref Work.Locals.At(i);
            switch (argument.Kind)
            {
                case LiquidKind.Nil or LiquidKind.Bool or LiquidKind.Whole or LiquidKind.Text:
                    break;
                case LiquidKind.Map when found is null && argument.Reference is LaterDrop later:
                    found = later.Kept;
                    break;
                default:
                    return null;
            }
        }
        return found;
    }

    private LiquidValue[] PlainArguments(int first)
    {
        var plain = new LiquidValue[Work.Locals.Count - first];
        for (var i = 0; i < plain.Length; i++)
        {
            var argument = Work.Locals.At(first + i);
            plain[i] = argument.Kind == LiquidKind.Map ? default : argument;
        }
        return plain;
    }

    // The variables of the page stay as they are while it is rendered, so this is found out once for each place.
    private bool IsAlone(RenderNode place, Template snippet, int first)
    {
        if (Strict || NoteUnknown)
            return false;
        if (_alone is not null && _alone.TryGetValue(place, out var known))
            return known;
        var reach = snippet.ReachWith(Host);
        var alone = !reach.IsBoundless && Array.TrueForAll(reach.Names, name => Work.Locals.IndexOf(name, first) >= 0 || !TryFindOutside(name, out _));
        (_alone ??= []).Add(place, alone);
        return alone;
    }
}
