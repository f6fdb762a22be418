import { axeOn } from '../fixtures/axe.ts';
import { nomineeName } from '../fixtures/open-count.ts';
import { expect, test } from '../fixtures/program.ts';
import { CountingPage } from '../pages/counting-page.ts';

test('counts row by row without the mouse, and refuses what can’t be', async ({ page, program }) => {
  const counting = await CountingPage.begin(page, program, 12);
  const { keyboard } = page;
  await expect(counting.paper('Phát ra')).toBeFocused();

  await test.step('the papers, with what follows offered and stored by Enter', async () => {
    await counting.type(19, 18, '', '');
    await expect(counting.paper('Hợp lệ')).toHaveValue('18');
    await expect(counting.paper('Không hợp lệ')).toHaveValue('0');
    await expect(page.getByText('Phát ra 19 = thu về 18 + chưa thu 1')).toBeVisible();
    await expect(counting.figure('Đồng ý')).toBeFocused();
  });

  await test.step('agreeing votes with Enter, the rest offered and then stored', async () => {
    await keyboard.type('15');
    await expect(counting.figure('Không đồng ý')).toHaveAttribute('placeholder', '3');
    await expect(counting.line(1)).toContainText('thiếu');
    await keyboard.press('Enter');
    await expect(counting.line(1)).toHaveText(/15.*3.*0.*đủ/);
    await expect(counting.row).toContainText(nomineeName(2));
  });

  await test.step('everybody agreed', async () => {
    await keyboard.press('=');
    await expect(counting.line(2)).toHaveText(/18.*0.*0.*đủ/);
    await expect(counting.row).toContainText(nomineeName(3));
  });

  await test.step('a number that can’t be holds the row and says why', async () => {
    await counting.type(19);
    await expect(counting.row).toContainText(nomineeName(3));
    await expect(counting.row.getByRole('status')).toContainText('19');
    await expect(counting.line(3)).toContainText('sai');
    await expect(page.getByText('1 dòng sai')).toBeVisible();
    await counting.type(17);
    await expect(counting.row).toContainText(nomineeName(4));
    await expect(counting.line(3)).toHaveText(/17.*1.*0.*đủ/);
  });

  await test.step('arrows, pages and ends', async () => {
    await keyboard.press('ArrowRight');
    await expect(counting.figure('Không đồng ý')).toBeFocused();
    await keyboard.press('Home');
    await expect(counting.figure('Đồng ý')).toBeFocused();
    await keyboard.press('Control+End');
    await expect(counting.row).toContainText(nomineeName(12));
    await keyboard.press('PageUp');
    await expect(counting.row).toContainText(nomineeName(2));
    await keyboard.press('Control+ArrowDown');
    await expect(counting.row).toContainText(nomineeName(4));
  });

  await test.step('a row by its number and by its name', async () => {
    await keyboard.type('9/');
    await expect(counting.row).toContainText(nomineeName(9));
    await expect(counting.line(4)).toContainText('chưa nhập');
    await keyboard.press('Control+f');
    await counting.type('duc 7');
    await expect(counting.row).toContainText(nomineeName(7));
    await expect(counting.figure('Đồng ý')).toBeFocused();
  });

  await test.step('nobody sees anything wrong with it', async () => {
    const { violations } = await axeOn(page).include('.counting').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

test('compares two entries, adds batches up and counts anew', async ({ page, program }) => {
  const counting = await CountingPage.begin(page, program, 3, { written: 0 });
  await counting.typePapers(19, 12, 12, 0);
  await counting.type(10, 11, 12);
  await counting.saved();

  await test.step('the second person does not see the first', async () => {
    await counting.choose('Hai người nhập độc lập');
    await counting.entry('Lần nhập 2');
    await expect(counting.paper('Thu về')).toHaveValue('');
    await expect(counting.line(1)).toContainText('chưa nhập');
    await counting.typePapers(12, 12, 0);
    await counting.type(10, 9);
    await expect(page.getByText('đối chiếu khi cả hai lần nhập đủ')).toBeVisible();
    await counting.type(12);
  });

  await test.step('differences are shown and reached by key', async () => {
    await expect(page.getByText('2 số khác nhau giữa hai lần nhập')).toBeVisible();
    await page.keyboard.press('F9');
    await expect(counting.row).toContainText(nomineeName(2));
    await expect(counting.row).toContainText('Lần kia: 11');
    await page.getByRole('button', { name: 'Đóng biểu quyết' }).click();
    await expect(page.getByRole('dialog')).toContainText('Hai lần nhập còn khác nhau 2 số');
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Đóng biểu quyết' })).toBeDisabled();
    await page.keyboard.press('Escape');
    await counting.figure('Đồng ý').focus();
    await page.keyboard.type('11');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('1');
    await expect(page.getByText('hai lần nhập giống nhau')).toBeVisible();
  });

  await test.step('a second batch', async () => {
    await counting.entry('Lần nhập 1');
    await counting.choose('Chỉ nhập một lần');
    await page.getByRole('dialog').getByRole('button', { name: 'Chỉ nhập một lần' }).click();
    await counting.choose('Thêm tập phiếu');
    await expect(page.getByRole('group', { name: 'Phiếu của tập 2' })).toBeVisible();
    await counting.typePapers(6, 5, 1);
    await counting.type(4, 5, 5);
    await expect(page.getByText('Đã nhập 3/3 dòng')).toBeVisible();
    await expect(page.getByText('Phát ra 19 = thu về 18 + chưa thu 1')).toBeVisible();
    await expect(page.getByText('Thu về 18 = hợp lệ 17 + không hợp lệ 1')).toBeVisible();
  });

  await test.step('counting anew asks why and throws it all away', async () => {
    await counting.choose('Kiểm phiếu lại từ đầu');
    await page.getByRole('dialog').getByLabel('Lý do kiểm lại').fill('Đếm nhầm tập 2');
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ số đã nhập, kiểm lại' }).click();
    await expect(page.getByText('Đã nhập 0/3 dòng')).toBeVisible();
    await expect(counting.paper('Phát ra')).toHaveValue('19');
    await expect(counting.paper('Thu về')).toHaveValue('');
  });

  await test.step('the counting team confirms before closing', async () => {
    await page.getByRole('button', { name: 'Bầu Tổ kiểm phiếu' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Họ và tên 1').fill(nomineeName(2));
    await expect(dialog).toContainText('có tên trong danh sách được bỏ phiếu');
    await dialog.getByLabel('Họ và tên 1').fill('Lò Thị Mai');
    await dialog.getByLabel('Họ và tên 2').fill('Vàng A Páo');
    await dialog.getByRole('radio', { name: 'giơ tay' }).check();
    await dialog.getByLabel('Số giơ tay đồng ý').fill('20');
    await dialog.getByRole('button', { name: 'Ghi nhận' }).click();
    await expect(dialog.getByRole('alert').last()).toContainText('nhiều hơn số thành viên có mặt (19)');
    await dialog.getByLabel('Số giơ tay đồng ý').fill('19');
    await dialog.getByRole('button', { name: 'Ghi nhận' }).click();
    await expect(page.getByText('Tổ kiểm phiếu: Lò Thị Mai (tổ trưởng), Vàng A Páo (thư ký)')).toBeVisible();
    await counting.typePapers(19, 19, 19, 0);
    await counting.type(17, 18, 15);
    await page.getByRole('button', { name: 'Đóng biểu quyết' }).click();
    await expect(dialog.getByRole('button', { name: 'Đóng biểu quyết' })).toBeDisabled();
    await dialog.getByRole('checkbox', { name: 'Lò Thị Mai đã đối chiếu và xác nhận số phiếu' }).check();
    await dialog.getByRole('button', { name: 'Đóng biểu quyết' }).click();
    await expect(counting.row).toHaveCount(0);
  });
});

test('loses no figure that the screen called saved when it is killed in the middle of a count', async ({
  page,
  program,
}) => {
  test.setTimeout(180_000);
  const counting = await CountingPage.begin(page, program, 30);
  await counting.typePapers(19, 19, 19, 0);
  const agreeing = (ordinal: number) => 19 - (ordinal % 5);
  for (let round = 0; round < 4; round += 1) {
    const first = round * 6 + 1;
    await page.keyboard.press('Control+Home');
    if (first > 1) await page.keyboard.press('Control+ArrowDown');
    for (let ordinal = first; ordinal < first + 6; ordinal += 1) await counting.type(agreeing(ordinal));
    await counting.saved();
    // One more is on its way, at no matter what point, when the power goes.
    await page.keyboard.type('19');
    await page.waitForTimeout(round * 5);
    await program.crashAndRestart();
    await counting.open(program);
    await expect(counting.paper('Phát ra')).toHaveValue('19');
    await counting.figure('Đồng ý').focus();
    for (let ordinal = 1; ordinal < first + 6; ordinal += 1) {
      await page.keyboard.press('Control+Home');
      for (let step = 1; step < ordinal; step += 1) await page.keyboard.press('ArrowDown');
      await expect(counting.figure('Đồng ý')).toHaveValue(String(agreeing(ordinal)));
      await expect(counting.figure('Không đồng ý')).toHaveValue(String(19 - agreeing(ordinal)));
    }
  }
});
