using Microsoft.EntityFrameworkCore;
using Storefront.Pages.Legal;
using Storefront.Pages.Notices;
using Storefront.Pages.Pages;
using Storefront.Pages.Withdrawal;
using Storefront.Platform.Data;

namespace Storefront.Pages.Data;

internal sealed class PagesModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Page>(page =>
        {
            page.ToTable("Pages_Page");
            page.Property(row => row.Menu).HasConversion<string>();
        });
        model.Entity<TownNotice>(notice =>
        {
            notice.ToTable("Pages_Notice");
            notice.Property(row => row.From).HasConversion(day => DayText.Write(day), text => DayText.Read(text));
            notice.Property(row => row.Until).HasConversion(day => DayText.Write(day), text => DayText.Read(text));
        });
        model.Entity<LegalVersion>(text =>
        {
            text.ToTable("Pages_LegalText");
            text.Property(row => row.Kind).HasConversion<string>();
        });
        model.Entity<WithdrawalDeclaration>(declaration => declaration.ToTable("Pages_WithdrawalDeclaration"));
    }
}
