"""The one style sheet of the application.

`{c.name}` stands for a colour of `theme.Colours`, `{controls}` for the beginning of the paths of the pictures
that a style sheet needs as files: arrows and ticks in the theme's own colour. `{icon}` is the size of
pictures in pixels.
"""

STYLE_SHEET = """
QPushButton, QToolButton, QComboBox, QMenu, QAbstractItemView {{ icon-size: {icon}px; }}
QMainWindow::separator {{ background: {c.line}; width: 1px; height: 1px; }}
QSplitter::handle {{ background: {c.line}; }}
QSplitter::handle:horizontal {{ margin: 0 2px; }}
QSplitter::handle:vertical {{ margin: 2px 0; }}
QToolBar {{
    background: {c.window};
    border: none;
    border-bottom: 1px solid {c.line};
    padding: 6px 8px;
    spacing: 4px; }}
QMenuBar {{ background: {c.window}; padding: 2px 6px; }}
QMenuBar::item {{ padding: 5px 9px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {c.soft}; color: {c.text}; }}
QMenu {{ background: {c.base}; border: 1px solid {c.edge}; padding: 5px; }}
QMenu::item {{ padding: 6px 26px 6px 12px; border-radius: 4px; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::item:selected {{ background: {c.soft}; color: {c.text}; }}
QMenu::item:disabled {{ color: {c.disabled}; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: 5px 8px; }}
QToolButton {{
    border: 1px solid transparent;
    border-radius: 5px;
    padding: 5px 8px;
    background: transparent; }}
QToolButton:hover {{ background: {c.soft}; }}
QToolButton:pressed, QToolButton:checked {{ background: {c.soft}; border-color: {c.accent}; }}
QToolButton:focus {{ border-color: {c.accent}; }}
QToolButton:disabled {{ color: {c.disabled}; }}
QToolButton[toggle="true"] {{ border-color: {c.edge}; background: {c.base}; padding: 4px 7px; }}
QToolButton[toggle="true"]:checked {{ background: {c.soft}; border-color: {c.accent}; color: {c.accent}; }}
QToolButton[fold="true"]:checked {{ background: transparent; border-color: transparent; }}
QToolButton[fold="true"]:focus {{ border-color: {c.accent}; }}
QToolButton[quiet="true"] {{ padding: 3px 5px; }}
QPushButton {{ border: 1px solid {c.edge}; border-radius: 5px; padding: 6px 14px; background: {c.base}; }}
QPushButton:hover {{ background: {c.soft}; }}
QPushButton:focus {{ border: 2px solid {c.accent}; padding: 5px 13px; }}
QPushButton:disabled {{ color: {c.disabled}; border-color: {c.line}; }}
QPushButton[primary="true"] {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {c.text}; }}
QPushButton[primary="true"]:disabled {{
    background: {c.window};
    color: {c.disabled};
    border-color: {c.line}; }}
QPushButton[quiet="true"] {{ padding: 4px 7px; }}
QPushButton[quiet="true"]:focus {{ padding: 3px 6px; }}
QPushButton[bare="true"] {{ border-color: transparent; background: transparent; padding: 4px; }}
QPushButton[bare="true"]:hover {{ background: {c.soft}; }}
QPushButton[bare="true"]:focus {{ border-color: {c.accent}; padding: 3px; }}
QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QKeySequenceEdit {{
    border: 1px solid {c.edge}; border-radius: 5px; padding: 5px 7px; background: {c.base};
    selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{
    border: 2px solid {c.accent};
    padding: 4px 6px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{
    color: {c.disabled};
    border-color: {c.line}; }}
QAbstractSpinBox QLineEdit {{ border: none; padding: 0 5px; background: transparent; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: 22px; }}
QAbstractSpinBox::up-arrow {{ image: url("{controls}up.svg"); width: 12px; height: 12px; }}
QAbstractSpinBox::down-arrow {{ image: url("{controls}down.svg"); width: 12px; height: 12px; }}
QDateEdit::drop-down {{ border: none; width: 24px; }}
QDateEdit::down-arrow {{ image: url("{controls}down.svg"); width: 16px; height: 16px; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url("{controls}down.svg"); width: 16px; height: 16px; }}
QCheckBox {{ spacing: 7px; border: 1px solid transparent; padding: 2px; border-radius: 4px; }}
QCheckBox:focus {{ border-color: {c.accent}; }}
QCheckBox::indicator, QAbstractItemView::indicator {{
    width: {icon}px;
    height: {icon}px;
    border: 1px solid {c.edge};
    border-radius: 3px;
    background: {c.base}; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{
    background: {c.accent};
    border-color: {c.accent};
    image: url("{controls}tick.svg"); }}
QCheckBox::indicator:disabled {{ border-color: {c.line}; }}
QComboBox QAbstractItemView {{ border: 1px solid {c.edge}; background: {c.base}; }}
QTableView, QTreeView, QListView {{
    border: 2px solid {c.base};
    background: {c.base};
    alternate-background-color: {c.window};
    selection-background-color: {c.soft}; selection-color: {c.text}; gridline-color: {c.line}; }}
QTableView:focus, QTreeView:focus, QListView:focus {{ border: 2px solid {c.accent}; }}
QListView {{ padding: 0 4px; }}
QListView::item, QTreeView::item {{ padding: 5px 0; }}
QListView::item:selected, QTreeView::item:selected {{ background: {c.soft}; color: {c.text}; }}
QListView, QTreeView, QTableView {{ outline: none; }}
QTableView::item {{ padding: 0 4px; }}
QHeaderView {{ background: {c.window}; }}
QHeaderView::section {{
    background: {c.window};
    color: {c.muted};
    border: none;
    border-bottom: 1px solid {c.line};
    padding: 5px 6px; }}
QTableCornerButton::section {{ background: {c.window}; border: none; border-bottom: 1px solid {c.line}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {c.line}; }}
QTabBar::tab {{
    padding: 8px 14px;
    border: 1px solid transparent;
    border-bottom: 2px solid transparent;
    color: {c.muted}; }}
QTabBar::tab:selected {{ color: {c.text}; border-bottom: 2px solid {c.accent}; }}
QTabBar::tab:focus {{ border: 1px solid {c.accent}; }}
QScrollArea {{ border: 2px solid {c.base}; }}
QAbstractScrollArea::corner {{ border: none; background: transparent; }}
QAbstractScrollArea[page="true"] {{ border: 1px solid {c.base}; }}
QScrollArea[plain="true"] {{ border: none; background: transparent; }}
QScrollArea[plain="true"] > QWidget > QWidget {{ background: transparent; }}
QScrollArea:focus {{ border: 2px solid {c.accent}; }}
QScrollArea[plain="true"]:focus {{ border: none; }}
QAbstractScrollArea[page="true"]:focus {{ border: 1px solid {c.accent}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{
    background: {c.edge};
    border-radius: 4px;
    margin: 2px;
    min-height: 28px;
    min-width: 28px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{
    border: 1px solid {c.edge};
    border-radius: 5px;
    background: {c.base};
    text-align: center;
    min-height: 18px; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: 4px; }}
QStatusBar {{ background: {c.window}; border-top: 1px solid {c.line}; }}
QStatusBar::item {{ border: none; }}
QGroupBox {{ border: 1px solid {c.line}; border-radius: 6px; margin-top: 18px; padding: 10px; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 4px; color: {c.muted}; }}
QToolTip {{ border: 1px solid {c.edge}; padding: 5px; background: {c.base}; color: {c.text}; }}
QLabel[role="title"] {{ font-size: 140%; font-weight: 600; }}
QLabel[role="muted"] {{ color: {c.muted}; }}
QFrame[card="true"] {{ background: {c.base}; border: 1px solid {c.line}; border-radius: 7px; }}
QFrame[pane="true"], QWidget[pane="true"] {{ background: {c.base}; }}
QFrame[rule="true"] {{ background: {c.line}; max-height: 1px; min-height: 1px; border: none; }}
QDialog {{ background: {c.window}; }}
"""
