using Microsoft.EntityFrameworkCore;
using Storefront.Pages.Events;
using Storefront.Pages.Legal;
using Storefront.Pages.Notices;
using Storefront.Pages.Pages;
using Storefront.Pages.Timing;
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
            page.Property(row => row.From).HasConversion(moment => ShowTime.Write(moment), text => ShowTime.ReadFrom(text));
            page.Property(row => row.Until).HasConversion(moment => ShowTime.Write(moment), text => ShowTime.ReadUntil(text));
        });
        model.Entity<TownNotice>(notice =>
        {
            notice.ToTable("Pages_Notice");
            notice.Ignore(row => row.Titles);
            notice.Ignore(row => row.Texts);
            notice.Property(row => row.From).HasConversion(moment => ShowTime.Write(moment), text => ShowTime.ReadFrom(text));
            notice.Property(row => row.Until).HasConversion(moment => ShowTime.Write(moment), text => ShowTime.ReadUntil(text));
        });
        model.Entity<TownEvent>(happening =>
        {
            happening.ToTable("Pages_Event");
            happening.Ignore(row => row.Titles);
            happening.Ignore(row => row.Texts);
            happening.Ignore(row => row.Places);
            happening.Property(row => row.Day).HasConversion(day => LocalText.Day(day), text => LocalText.Day(text));
            happening.Property(row => row.LastDay).HasConversion(day => LocalText.Day(day), text => LocalText.Day(text));
            happening.Property(row => row.Time).HasConversion(time => LocalText.Time(time), text => LocalText.Time(text));
            happening.Property(row => row.EndTime).HasConversion(time => LocalText.Time(time), text => LocalText.Time(text));
        });
        model.Entity<LegalVersion>(text =>
        {
            text.ToTable("Pages_LegalText");
            text.Property(row => row.Kind).HasConversion<string>();
        });
        model.Entity<WithdrawalDeclaration>(declaration => declaration.ToTable("Pages_WithdrawalDeclaration"));
    }
}
