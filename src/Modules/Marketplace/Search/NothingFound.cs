using Storefront.Marketplace.Contracts;
using Storefront.Marketplace.Shops;
using Storefront.Platform.Scopes;

namespace Storefront.Marketplace.Search;

/// <summary>Tells those who want to know what was searched for in vain.</summary>
internal sealed class NothingFound(IEnumerable<IUnansweredSearches> listeners, BranchList branches, CurrentScope here)
{
    public void TellOf(SearchAnswer answer)
    {
        var words = WordPlan.Words(answer.Question.Text);
        if (answer.Unfiltered > 0 || answer.Shops.Count > 0 || words.Count == 0 || WordPlan.IsTooShort(words) || answer.Question.IsNarrowed)
        {
            return;
        }

        var branch = branches.Named(words).Order(StringComparer.Ordinal).FirstOrDefault();
        foreach (var listener in listeners)
        {
            listener.Hear(here.Value.Town, answer.Question.Text, branch);
        }
    }
}
